import { backRoute } from "@/app/(candidate)/link-pages";
import { answerRoute, offerPages } from "@/app/(candidate)/o/offer-pages";
import { readDeclining } from "@/components/candidate/answer-form";

export const GET = backRoute(offerPages, "decline");

export const POST = answerRoute("decline", {
  field: "decline",
  read: readDeclining,
  answer: (version, { reason }) => ({ status: "declined", version, reason: reason || null }),
});
