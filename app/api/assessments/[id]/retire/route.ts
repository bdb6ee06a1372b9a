import { retireAssessment } from "@/lib/assessments/retire-assessment";
import { AssessmentDto, AssessmentParams } from "@/lib/assessments/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/assessments/:id/retire",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Retire an assessment",
      permission: "assessments.write",
      params: AssessmentParams,
      status: 200,
      idempotent: false,
      conditional: true,
      answer: AssessmentDto,
      handler: ({ actor, params, ifMatch }) => retireAssessment(actor, params.id, { ifMatch }),
    }),
  },
);
