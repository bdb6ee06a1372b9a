import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { markAnswer } from "@/lib/sittings/mark-answer";
import { AnswerParams, MarkAnswerInput, SittingDetail } from "@/lib/sittings/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/sittings/:id/answers/:questionId",
  offersDialect,
  {
    PUT: defineRoute({
      summary: "Mark a text answer of a finished sitting",
      description: "Marking the last answer completes the sitting with its scores.",
      permission: "assessments.write",
      params: AnswerParams,
      body: MarkAnswerInput,
      answer: SittingDetail,
      handler: ({ actor, params, body }) =>
        markAnswer(actor, params.id, params.questionId, body.points),
    }),
  },
);
