import { createAssessment } from "@/lib/assessments/create-assessment";
import { listAssessments } from "@/lib/assessments/queries";
import {
  AssessmentDto,
  AssessmentListQuery,
  AssessmentListRow,
  CreateAssessmentInput,
} from "@/lib/assessments/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { pageOf } from "@/lib/pagination";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/assessments",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List assessments",
      permission: "assessments.read",
      query: AssessmentListQuery,
      answer: pageOf(AssessmentListRow),
      handler: ({ actor, query }) => listAssessments(actor, query),
    }),
    POST: defineRoute({
      summary: "Create a draft assessment",
      permission: "assessments.write",
      body: CreateAssessmentInput,
      answer: AssessmentDto,
      handler: ({ actor, body }) => createAssessment(actor, body),
    }),
  },
);
