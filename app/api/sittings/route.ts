import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { pageOf } from "@/lib/pagination";
import { listSittings } from "@/lib/sittings/list-sittings";
import { SittingListQuery, SittingRow } from "@/lib/sittings/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/sittings",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List sittings",
      permission: "assessments.read",
      query: SittingListQuery,
      answer: pageOf(SittingRow),
      handler: ({ actor, query }) => listSittings(actor, query),
    }),
  },
);
