import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import type { AssistanceFilters } from "@/lib/assistance/client";
import { assistanceSorts, reasonNames, sourceNames } from "@/lib/assistance/rules";

/**
 * URL parameters of the list, named as in the API's query so that either can be built from the
 * other.
 */
export const assistanceSearchParsers = {
  search: parseAsString.withDefault(""),
  reason: parseAsArrayOf(parseAsStringLiteral(reasonNames)).withDefault([]),
  provider: parseAsString,
  source: parseAsStringLiteral(sourceNames),
  sort: parseAsStringLiteral(assistanceSorts).withDefault("-createdAt"),
};

export type AssistanceSearch = inferParserType<typeof assistanceSearchParsers>;
export type AssistanceSearchChange = {
  [Name in keyof AssistanceSearch]?: AssistanceSearch[Name] | null;
};

export const loadAssistanceSearch = createLoader(assistanceSearchParsers);

/** `/assistance?provider=Learn+Well` from some of the filters. */
export const assistancePath = (search: Partial<AssistanceSearch>) =>
  createSerializer(assistanceSearchParsers)("/assistance", search);

export const noAssistanceFilters = { search: null, reason: null, provider: null, source: null };

export const isFiltered = ({ search, reason, provider, source }: AssistanceSearch): boolean =>
  search !== "" || reason.length > 0 || provider !== null || source !== null;

/** Returns the API filters without empty ones, so that equal lists share a query key. */
export const assistanceFilters = (params: AssistanceSearch): AssistanceFilters => ({
  sort: params.sort,
  ...(params.search && { search: params.search.slice(0, 200) }),
  ...(params.reason.length > 0 && { reason: params.reason }),
  ...(params.provider && { provider: params.provider.slice(0, 200) }),
  ...(params.source && { source: params.source }),
});
