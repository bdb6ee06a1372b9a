import { countMatching } from "@/lib/bulk/queries";
import { MatchingQuery } from "@/lib/bulk/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/bulk-runs/matching",
  offersDialect,
  {
    GET: defineRoute({
      permission: "candidates.read",
      query: MatchingQuery,
      handler: ({ actor, query }) => countMatching(actor, query),
    }),
  },
);
