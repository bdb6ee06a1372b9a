import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import type { TestFilters } from "@/lib/tests/client";
import { testSorts } from "@/lib/tests/schema";

const parseAsId = createParser({
  parse: (text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null),
  serialize: String,
});

/** The list's address: the same names as the API's query, and which form is open. */
export const testSearchParsers = {
  search: parseAsString.withDefault(""),
  retired: parseAsStringLiteral(["yes", "no"]),
  sort: parseAsStringLiteral(testSorts).withDefault("code"),
  new: parseAsBoolean.withDefault(false),
  edit: parseAsId,
};

export type TestSearch = inferParserType<typeof testSearchParsers>;

export const loadTestSearch = createLoader(testSearchParsers);

/** The list as it is, with the form of one test open. */
export const editTestPath = (search: TestSearch, id: number) =>
  createSerializer(testSearchParsers)("/eligibility/tests", { ...search, new: null, edit: id });

export const noTestFilters = { search: null, retired: null };

/** What the API is asked for: no empty filters, so that equal lists have equal keys. */
export const testFilters = ({ search, retired, sort }: TestSearch): TestFilters => ({
  sort,
  ...(search && { search: search.slice(0, 200) }),
  ...(retired && { retired }),
});

export const isFiltered = ({ search, retired }: TestSearch): boolean =>
  search !== "" || retired !== null;
