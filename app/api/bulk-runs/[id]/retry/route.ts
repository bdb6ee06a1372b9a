import { retryBulkRun } from "@/lib/bulk/retry-run";
import { BulkRunDto, BulkRunParams } from "@/lib/bulk/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/bulk-runs/:id/retry",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Retry the failed rows of a bulk run",
      permission: "candidates.read",
      params: BulkRunParams,
      status: 200,
      idempotent: false,
      answer: BulkRunDto,
      refusals: ["conflict"],
      handler: ({ actor, params }) => retryBulkRun(actor, params.id),
    }),
  },
);
