import {
  createLoader,
  type inferParserType,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import type { TemplateFilters, TemplateType } from "@/lib/templates/client";
import { templateTypeLabels } from "@/lib/templates/rules";
import { templateSorts } from "@/lib/templates/schema";

export const templateTypeNames = Object.keys(templateTypeLabels) as TemplateType[];

/** The list's address: the same names as the API's query. */
export const templateSearchParsers = {
  search: parseAsString.withDefault(""),
  type: parseAsStringLiteral(templateTypeNames),
  sort: parseAsStringLiteral(templateSorts).withDefault("name"),
};

export const loadTemplateSearch = createLoader(templateSearchParsers);

/** What the API is asked for: no empty filters, so that equal lists have equal keys. */
export const templateFilters = ({
  search,
  type,
  sort,
}: inferParserType<typeof templateSearchParsers>): TemplateFilters => ({
  sort,
  ...(search && { search: search.slice(0, 200) }),
  ...(type && { type }),
});
