import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { answerQuestion } from "@/lib/offers/answer-question";
import { AnswerQuestionInput, OfferQuestion, OfferQuestionParams } from "@/lib/offers/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/offers/:id/questions/:offerQuestionId/answer",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Answer a candidate's question",
      description:
        "Emails the answer to the candidate in the offer's language, and shows it on their page. A question is answered once: 409 if it has an answer.",
      permission: "offers.transition",
      params: OfferQuestionParams,
      body: AnswerQuestionInput,
      status: 200,
      answer: OfferQuestion,
      refusals: ["conflict"],
      handler: ({ actor, params, body }) => answerQuestion(actor, params, body),
    }),
  },
);
