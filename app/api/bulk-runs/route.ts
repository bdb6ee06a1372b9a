import { createBulkRun } from "@/lib/bulk/create-run";
import { listBulkRuns } from "@/lib/bulk/queries";
import { maxRunBytes } from "@/lib/bulk/rules";
import { BulkRunDto, BulkRunListQuery, CreateBulkRunInput } from "@/lib/bulk/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { pageOf } from "@/lib/pagination";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/bulk-runs",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List bulk runs",
      permission: "candidates.read",
      query: BulkRunListQuery,
      answer: pageOf(BulkRunDto),
      handler: ({ actor, query }) => listBulkRuns(actor, query),
    }),
    POST: defineRoute({
      summary: "Create a bulk run",
      permission: "candidates.read",
      body: CreateBulkRunInput,
      maxBytes: maxRunBytes,
      answer: BulkRunDto,
      handler: ({ actor, body }) => createBulkRun(actor, body),
    }),
  },
);
