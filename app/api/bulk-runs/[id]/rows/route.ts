import { listBulkRows } from "@/lib/bulk/queries";
import { BulkRowsQuery, BulkRunParams } from "@/lib/bulk/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/bulk-runs/:id/rows",
  offersDialect,
  {
    GET: defineRoute({
      permission: "candidates.read",
      params: BulkRunParams,
      query: BulkRowsQuery,
      handler: ({ actor, params, query }) => listBulkRows(actor, params.id, query),
    }),
  },
);
