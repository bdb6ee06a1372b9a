import { cancelBulkRun } from "@/lib/bulk/cancel-run";
import { BulkRunDto, BulkRunParams } from "@/lib/bulk/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/bulk-runs/:id/cancel",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Cancel a bulk run",
      permission: "candidates.read",
      params: BulkRunParams,
      status: 200,
      idempotent: false,
      answer: BulkRunDto,
      refusals: ["conflict"],
      handler: ({ actor, params }) => cancelBulkRun(actor, params.id),
    }),
  },
);
