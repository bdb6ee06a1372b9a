import { addBulkRows } from "@/lib/bulk/add-rows";
import { listBulkRows } from "@/lib/bulk/queries";
import { maxRunBytes } from "@/lib/bulk/rules";
import {
  AddRowsInput,
  BulkRowDto,
  BulkRowsQuery,
  BulkRunDto,
  BulkRunParams,
} from "@/lib/bulk/schema";
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
    POST: defineRoute({
      summary: "Add rows to a bulk run",
      description:
        "Adds the next rows of a file whose `total` was announced when the run was created, and validates them.",
      permission: "candidates.read",
      params: BulkRunParams,
      body: AddRowsInput,
      maxBytes: maxRunBytes,
      status: 200,
      refusals: ["conflict"],
      answer: BulkRunDto,
      handler: ({ actor, params, body }) => addBulkRows(actor, params.id, body),
    }),
  },
);
