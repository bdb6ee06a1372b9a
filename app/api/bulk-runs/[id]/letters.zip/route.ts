import { exportLetters } from "@/lib/bulk/export-letters";
import { BulkRunParams } from "@/lib/bulk/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { streamedFile } from "@/lib/http/file-response";

const file = "application/zip";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/bulk-runs/:id/letters.zip",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get the letters that a bulk run has printed",
      description: "A zip with a PDF for each row that is done. Only for the kind `print_letters`.",
      permission: "offers.read",
      params: BulkRunParams,
      answer: null,
      file,
      refusals: ["conflict"],
      handler: async ({ actor, params }) =>
        streamedFile(await exportLetters(actor, params.id), file, `letters-${params.id}.zip`),
    }),
  },
);
