import {
  createLoader,
  type inferParserType,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { stations } from "@/lib/invitations/rules";
import type { SittingFilters } from "@/lib/sittings/client";

/** URL parameters of the list, named as in the API's query. */
export const sittingSearchParsers = {
  search: parseAsString.withDefault(""),
  status: parseAsArrayOf(parseAsStringLiteral(stations)).withDefault([]),
  assessmentId: parseAsInteger,
  toMark: parseAsBoolean.withDefault(false),
};

export type SittingSearch = inferParserType<typeof sittingSearchParsers>;
export type SittingSearchChange = { [Name in keyof SittingSearch]?: SittingSearch[Name] | null };

export const loadSittingSearch = createLoader(sittingSearchParsers);

export const noSittingFilters = { search: null, status: null, assessmentId: null, toMark: null };

export const isFiltered = ({ search, status, assessmentId, toMark }: SittingSearch) =>
  search !== "" || status.length > 0 || assessmentId !== null || toMark;

const known = (id: number | null) => (id !== null && id > 0 && id < 2 ** 31 ? id : null);

/** Returns the API filters without empty ones, so that equal lists share a query key. */
export function sittingFilters({
  search,
  status,
  toMark,
  assessmentId,
}: SittingSearch): SittingFilters {
  const id = known(assessmentId);
  return {
    ...(search && { search: search.slice(0, 200) }),
    ...(status.length > 0 && { status }),
    ...(id !== null && { assessmentId: id }),
    ...(toMark && { toMark }),
  };
}
