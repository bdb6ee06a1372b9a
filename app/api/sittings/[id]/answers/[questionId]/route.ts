import { markAnswer } from "@/lib/assessments/mark-answer";
import { AnswerParams, MarkAnswerInput, SessionDetail } from "@/lib/assessments/session-dto";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/sittings/:id/answers/:questionId",
  offersDialect,
  {
    PUT: defineRoute({
      summary: "Mark a text answer of a finished sitting",
      description: "The last answer that is marked completes the sitting with its scores.",
      permission: "assessments.write",
      params: AnswerParams,
      body: MarkAnswerInput,
      answer: SessionDetail,
      handler: ({ actor, params, body }) =>
        markAnswer(actor, params.id, params.questionId, body.points),
    }),
  },
);
