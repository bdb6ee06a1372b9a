import { answerRoute, backToOffer } from "@/app/(candidate)/o/answer-route";
import { readAcceptance } from "@/lib/candidate-page/answer-form";

const pattern = "/o/:token/accept";

export const GET = backToOffer(pattern);

export const POST = answerRoute(pattern, {
  field: "accept",
  read: readAcceptance,
  answer: (version, { name }) => ({ status: "accepted", version, typedName: name }),
});
