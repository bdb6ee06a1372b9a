import { listCandidateEvents } from "@/lib/candidates/list-events";
import { CandidateParams } from "@/lib/candidates/schema";
import { TimelineEvent } from "@/lib/events/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { PageQuery, pageOf } from "@/lib/pagination";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/candidates/:id/events",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List a candidate's events",
      permission: "candidates.read",
      params: CandidateParams,
      query: PageQuery,
      answer: pageOf(TimelineEvent),
      handler: ({ actor, params, query }) => listCandidateEvents(actor, params.id, query),
    }),
  },
);
