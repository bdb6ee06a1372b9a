import { listSessions } from "@/lib/assessments/list-sessions";
import { SessionListQuery } from "@/lib/assessments/schema";
import { SessionRow } from "@/lib/assessments/session-dto";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { pageOf } from "@/lib/pagination";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/sittings",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List the sittings of own assessments",
      permission: "assessments.read",
      query: SessionListQuery,
      answer: pageOf(SessionRow),
      handler: ({ actor, query }) => listSessions(actor, query),
    }),
  },
);
