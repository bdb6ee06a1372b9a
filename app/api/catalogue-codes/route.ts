import { addCodes } from "@/lib/catalogue/add-codes";
import { listCodes } from "@/lib/catalogue/list-codes";
import {
  AddCodesInput,
  AddedCodes,
  CatalogueCodeDto,
  CatalogueListQuery,
} from "@/lib/catalogue/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { pageOf } from "@/lib/pagination";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/catalogue-codes",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List the codes that eligibilities may name",
      description: "Where the account keeps no code of a kind, eligibilities may name any.",
      permission: "eligibility.read",
      query: CatalogueListQuery,
      answer: pageOf(CatalogueCodeDto),
      handler: ({ actor, query }) => listCodes(actor, query),
    }),
    POST: defineRoute({
      summary: "Add codes that eligibilities may name",
      description: "From the first code of a kind on, eligibilities may name none but its codes.",
      permission: "eligibility.write",
      body: AddCodesInput,
      answer: AddedCodes,
      handler: ({ actor, body }) => addCodes(actor, body),
    }),
  },
);
