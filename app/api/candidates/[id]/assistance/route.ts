import { listAssistanceOfCandidate } from "@/lib/assistance/list-candidate-assistance";
import { CandidateAssistanceRow } from "@/lib/assistance/schema";
import { CandidateParams } from "@/lib/candidates/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { PageQuery, pageOf } from "@/lib/pagination";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/candidates/:id/assistance",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List a candidate's offers to assist",
      permission: "assistance.read",
      params: CandidateParams,
      query: PageQuery,
      answer: pageOf(CandidateAssistanceRow),
      handler: ({ actor, params, query }) => listAssistanceOfCandidate(actor, params.id, query),
    }),
  },
);
