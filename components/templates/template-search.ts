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

/** URL parameters of the list, named as in the API's query. */
export const templateSearchParsers = {
  search: parseAsString.withDefault(""),
  type: parseAsStringLiteral(templateTypeNames),
  sort: parseAsStringLiteral(templateSorts).withDefault("name"),
};

export const loadTemplateSearch = createLoader(templateSearchParsers);

/** Returns the API's filters without empty ones, so that equal lists share a key. */
export const templateFilters = ({
  search,
  type,
  sort,
}: inferParserType<typeof templateSearchParsers>): TemplateFilters => ({
  sort,
  ...(search && { search: search.slice(0, 200) }),
  ...(type && { type }),
});
