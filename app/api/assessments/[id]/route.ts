import { deleteAssessment } from "@/lib/assessments/delete-assessment";
import { getAssessmentOrThrow } from "@/lib/assessments/queries";
import { AssessmentDto, AssessmentParams, UpdateAssessmentInput } from "@/lib/assessments/schema";
import { updateAssessment } from "@/lib/assessments/update-assessment";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { DeletedRecord } from "@/lib/schemas";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/assessments/:id",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get an assessment with its draft",
      permission: "assessments.read",
      params: AssessmentParams,
      answer: AssessmentDto,
      handler: ({ actor, params }) => getAssessmentOrThrow(actor, params.id),
    }),
    PUT: defineRoute({
      summary: "Update the draft of an assessment",
      description: "The published version stays as it is until you publish again.",
      permission: "assessments.write",
      params: AssessmentParams,
      body: UpdateAssessmentInput,
      conditional: true,
      answer: AssessmentDto,
      handler: ({ actor, params, body, ifMatch }) =>
        updateAssessment(actor, params.id, body, { ifMatch }),
    }),
    DELETE: defineRoute({
      summary: "Delete an assessment that was never published",
      permission: "assessments.write",
      params: AssessmentParams,
      conditional: true,
      answer: DeletedRecord,
      handler: ({ actor, params, ifMatch }) => deleteAssessment(actor, params.id, { ifMatch }),
    }),
  },
);
