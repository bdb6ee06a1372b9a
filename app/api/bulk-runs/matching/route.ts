import { countMatching } from "@/lib/bulk/queries";
import { MatchingCount, MatchingQuery } from "@/lib/bulk/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/bulk-runs/matching",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Count the rows that match a filter",
      permission: "candidates.read",
      query: MatchingQuery,
      answer: MatchingCount,
      handler: ({ actor, query }) => countMatching(actor, query),
    }),
  },
);
