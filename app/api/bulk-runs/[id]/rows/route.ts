import { listBulkRows } from "@/lib/bulk/queries";
import { BulkRowDto, BulkRowsQuery, BulkRunParams } from "@/lib/bulk/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { pageOf } from "@/lib/pagination";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/bulk-runs/:id/rows",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List the rows of a bulk run",
      permission: "candidates.read",
      params: BulkRunParams,
      query: BulkRowsQuery,
      answer: pageOf(BulkRowDto),
      handler: ({ actor, params, query }) => listBulkRows(actor, params.id, query),
    }),
  },
);
