import { z } from "zod";
import { listAssessmentVersions } from "@/lib/assessments/queries";
import { AssessmentParams, AssessmentVersionRow } from "@/lib/assessments/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/assessments/:id/versions",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List the published versions of an assessment",
      permission: "assessments.read",
      params: AssessmentParams,
      answer: z.array(AssessmentVersionRow),
      handler: ({ actor, params }) => listAssessmentVersions(actor, params.id),
    }),
  },
);
