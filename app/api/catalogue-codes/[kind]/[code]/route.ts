import { deleteCode } from "@/lib/catalogue/delete-code";
import { CatalogueParams, DeletedCode } from "@/lib/catalogue/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/catalogue-codes/:kind/:code",
  offersDialect,
  {
    DELETE: defineRoute({
      summary: "Delete a code from the catalogue",
      permission: "eligibility.write",
      params: CatalogueParams,
      answer: DeletedCode,
      handler: ({ actor, params }) => deleteCode(actor, params),
    }),
  },
);
