import { backRoute } from "@/app/(candidate)/link-pages";
import { answerRoute, offerPages } from "@/app/(candidate)/o/offer-pages";
import { readAcceptance } from "@/components/candidate/answer-form";

export const GET = backRoute(offerPages, "accept");

export const POST = answerRoute("accept", {
  field: "accept",
  read: readAcceptance,
  answer: (version, { name }) => ({ status: "accepted", version, typedName: name }),
});
