import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { assessmentsDialect } from "@/lib/http/dialects/assessments";
import { ListQuery, ServedAssessments } from "@/lib/inviters/contract-schema";
import { listServedAssessments } from "@/lib/inviters/list-assessments";
import { requirePartner } from "@/lib/inviters/require-partner";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/list_assessments",
  assessmentsDialect,
  {
    GET: defineRoute({
      summary: "List the assessments open to invitations",
      permission: "serve_assessments",
      query: ListQuery,
      answer: ServedAssessments,
      authorize: ({ actor, query }) =>
        requirePartner(actor, query.partner_uuid, query.partner_account_id),
      handler: ({ actor, query }) => listServedAssessments(actor, query),
    }),
  },
);
