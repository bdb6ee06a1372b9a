import { listApiCalls } from "@/lib/access/api-calls/queries";
import { ApiCallDto, ApiCallListQuery } from "@/lib/access/api-calls/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { pageOf } from "@/lib/pagination";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/api-calls",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List recent API calls",
      description:
        "Returns calls by external systems in the last 30 days, newest first. A call appears about a second after it completes.",
      permission: "keys.manage",
      query: ApiCallListQuery,
      answer: pageOf(ApiCallDto),
      handler: ({ actor, query }) => listApiCalls(actor, query),
    }),
  },
);
