import { createBulkRun } from "@/lib/bulk/create-run";
import { listBulkRuns } from "@/lib/bulk/queries";
import { maxRunBytes } from "@/lib/bulk/rules";
import { BulkRunListQuery, CreateBulkRunInput } from "@/lib/bulk/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/bulk-runs",
  offersDialect,
  {
    GET: defineRoute({
      permission: "candidates.read",
      query: BulkRunListQuery,
      handler: ({ actor, query }) => listBulkRuns(actor, query),
    }),
    POST: defineRoute({
      permission: "candidates.read",
      body: CreateBulkRunInput,
      maxBytes: maxRunBytes,
      handler: ({ actor, body }) => createBulkRun(actor, body),
    }),
  },
);
