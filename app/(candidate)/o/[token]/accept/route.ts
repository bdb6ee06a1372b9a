import { backRoute } from "@/app/(candidate)/link-pages";
import { answerRoute, offerPages } from "@/app/(candidate)/o/offer-pages";
import { readAcceptance } from "@/lib/candidate-page/answer-form";

export const GET = backRoute(offerPages, "accept");

export const POST = answerRoute("accept", {
  field: "accept",
  read: readAcceptance,
  answer: (version, { name }) => ({ status: "accepted", version, typedName: name }),
});
