import { answerRoute, backToOffer } from "@/app/(candidate)/o/answer-route";
import { readDeclining } from "@/lib/candidate-page/answer-form";

const pattern = "/o/:token/decline";

export const GET = backToOffer(pattern);

export const POST = answerRoute(pattern, {
  field: "decline",
  read: readDeclining,
  answer: (version, { reason }) => ({ status: "declined", version, reason: reason || null }),
});
