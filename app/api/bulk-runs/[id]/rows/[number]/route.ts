import { mendRow } from "@/lib/bulk/mend-row";
import { BulkRowParams, MendRowInput } from "@/lib/bulk/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/bulk-runs/:id/rows/:number",
  offersDialect,
  {
    PATCH: defineRoute({
      permission: "candidates.read",
      params: BulkRowParams,
      body: MendRowInput,
      handler: ({ actor, params, body }) => mendRow(actor, params.id, params.number, body),
    }),
  },
);
