import { ListQuery, ServedAssessments } from "@/lib/assessments/contract-schema";
import { listServed } from "@/lib/assessments/list-served";
import { requirePartner } from "@/lib/assessments/require-partner";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { assessmentsDialect } from "@/lib/http/dialects/assessments";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/list_assessments",
  assessmentsDialect,
  {
    GET: defineRoute({
      summary: "List the assessments that candidates may be invited to",
      permission: "serve_assessments",
      query: ListQuery,
      answer: ServedAssessments,
      authorize: ({ actor, query }) =>
        requirePartner(actor, query.partner_uuid, query.partner_account_id),
      handler: ({ actor, query }) => listServed(actor, query),
    }),
  },
);
