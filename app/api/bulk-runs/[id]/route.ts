import { getBulkRunOrThrow } from "@/lib/bulk/queries";
import { BulkRunDto, BulkRunParams, UpdateBulkRunInput } from "@/lib/bulk/schema";
import { updateBulkRun } from "@/lib/bulk/update-run";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/bulk-runs/:id",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get a bulk run",
      permission: "candidates.read",
      params: BulkRunParams,
      answer: BulkRunDto,
      handler: ({ actor, params }) => getBulkRunOrThrow(actor, params.id),
    }),
    PATCH: defineRoute({
      summary: "Update the settings of a bulk run",
      permission: "candidates.read",
      params: BulkRunParams,
      body: UpdateBulkRunInput,
      answer: BulkRunDto,
      refusals: ["conflict"],
      handler: ({ actor, params, body }) => updateBulkRun(actor, params.id, body),
    }),
  },
);
