import {
  createLoader,
  type inferParserType,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import type { CatalogueFilters } from "@/lib/catalogue/client";
import { catalogueKindNames } from "@/lib/catalogue/rules";

/** The list's address: the same names as the API's query. */
export const catalogueSearchParsers = {
  kind: parseAsStringLiteral(catalogueKindNames).withDefault("school"),
  search: parseAsString.withDefault(""),
};

export const loadCatalogueSearch = createLoader(catalogueSearchParsers);

type CatalogueSearch = inferParserType<typeof catalogueSearchParsers>;

/** What the API is asked for: no empty search, so that equal lists have equal keys. */
export const catalogueFilters = ({ kind, search }: CatalogueSearch): CatalogueFilters => ({
  kind,
  ...(search && { search: search.slice(0, 200) }),
});
