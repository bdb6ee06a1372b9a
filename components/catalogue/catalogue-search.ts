import {
  createLoader,
  type inferParserType,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import type { CatalogueFilters } from "@/lib/catalogue/client";
import { catalogueKindNames } from "@/lib/catalogue/rules";

/** URL parameters of the list, named as in the API's query. */
export const catalogueSearchParsers = {
  kind: parseAsStringLiteral(catalogueKindNames).withDefault("school"),
  search: parseAsString.withDefault(""),
};

export const loadCatalogueSearch = createLoader(catalogueSearchParsers);

type CatalogueSearch = inferParserType<typeof catalogueSearchParsers>;

/** Returns the API filters without an empty search, so that equal lists share a query key. */
export const catalogueFilters = ({ kind, search }: CatalogueSearch): CatalogueFilters => ({
  kind,
  ...(search && { search: search.slice(0, 200) }),
});
