import { fixRow } from "@/lib/bulk/fix-row";
import { BulkRowDto, BulkRowParams, FixRowInput } from "@/lib/bulk/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/bulk-runs/:id/rows/:number",
  offersDialect,
  {
    PATCH: defineRoute({
      summary: "Fix or exclude a row of a bulk run",
      permission: "candidates.read",
      params: BulkRowParams,
      body: FixRowInput,
      answer: BulkRowDto,
      refusals: ["conflict"],
      handler: ({ actor, params, body }) => fixRow(actor, params.id, params.number, body),
    }),
  },
);
