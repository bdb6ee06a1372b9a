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
      summary: "List catalogue codes",
      description:
        "Without any codes of a kind in the catalogue, eligibilities can name any code of that kind.",
      permission: "eligibility.read",
      query: CatalogueListQuery,
      answer: pageOf(CatalogueCodeDto),
      handler: ({ actor, query }) => listCodes(actor, query),
    }),
    POST: defineRoute({
      summary: "Add catalogue codes",
      description:
        "Once the catalogue has a code of a kind, eligibilities can only name listed codes of that kind.",
      permission: "eligibility.write",
      body: AddCodesInput,
      answer: AddedCodes,
      handler: ({ actor, body }) => addCodes(actor, body),
    }),
  },
);
