import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { parseAsId } from "@/components/lists/search-parsers";
import type { TestFilters } from "@/lib/tests/client";
import { testSorts } from "@/lib/tests/schema";

/** URL parameters of the list, named as in the API's query, and which form is open. */
export const testSearchParsers = {
  search: parseAsString.withDefault(""),
  retired: parseAsStringLiteral(["yes", "no"]),
  sort: parseAsStringLiteral(testSorts).withDefault("code"),
  new: parseAsBoolean.withDefault(false),
  edit: parseAsId,
};

export type TestSearch = inferParserType<typeof testSearchParsers>;

export const loadTestSearch = createLoader(testSearchParsers);

/** Returns the list's path with the form of one test open. */
export const editTestPath = (search: TestSearch, id: number) =>
  createSerializer(testSearchParsers)("/eligibility/tests", { ...search, new: null, edit: id });

export const noTestFilters = { search: null, retired: null };

/** Returns the API filters without empty ones, so that equal lists share a query key. */
export const testFilters = ({ search, retired, sort }: TestSearch): TestFilters => ({
  sort,
  ...(search && { search: search.slice(0, 200) }),
  ...(retired && { retired }),
});

export const isFiltered = ({ search, retired }: TestSearch): boolean =>
  search !== "" || retired !== null;
