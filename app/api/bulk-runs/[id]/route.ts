import { getBulkRunOrThrow } from "@/lib/bulk/queries";
import { BulkRunParams, UpdateBulkRunInput } from "@/lib/bulk/schema";
import { updateBulkRun } from "@/lib/bulk/update-run";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/bulk-runs/:id",
  offersDialect,
  {
    GET: defineRoute({
      permission: "candidates.read",
      params: BulkRunParams,
      handler: ({ actor, params }) => getBulkRunOrThrow(actor, params.id),
    }),
    PATCH: defineRoute({
      permission: "candidates.read",
      params: BulkRunParams,
      body: UpdateBulkRunInput,
      handler: ({ actor, params, body }) => updateBulkRun(actor, params.id, body),
    }),
  },
);
