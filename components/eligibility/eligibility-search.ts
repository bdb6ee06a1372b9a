import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { parseAsId } from "@/components/lists/search-parsers";
import type { EligibilityFilters } from "@/lib/eligibility/client";
import { scheduleRules } from "@/lib/eligibility/rules";
import { eligibilitySorts } from "@/lib/eligibility/schema";

/** Longest look-ahead for closing windows, in days. */
export const maxDays = 366;

const parseAsDays = createParser({
  parse: (text) => (/^\d{1,3}$/.test(text) && Number(text) <= maxDays ? Number(text) : null),
  serialize: String,
});

/**
 * URL parameters of the list, named as in the API's query so that either can be built from the
 * other.
 */
export const eligibilitySearchParsers = {
  search: parseAsString.withDefault(""),
  status: parseAsStringLiteral(["active", "inactive"]),
  testId: parseAsArrayOf(parseAsId).withDefault([]),
  closingWithin: parseAsDays,
  canSchedule: parseAsStringLiteral(["yes", "no"]),
  rule: parseAsArrayOf(parseAsStringLiteral(scheduleRules)).withDefault([]),
  candidateId: parseAsId,
  sort: parseAsStringLiteral(eligibilitySorts).withDefault("-createdAt"),
};

export type EligibilitySearch = inferParserType<typeof eligibilitySearchParsers>;

/** Filters to change; null removes one. */
export type EligibilitySearchChange = {
  [Name in keyof EligibilitySearch]?: EligibilitySearch[Name] | null;
};

export const loadEligibilitySearch = createLoader(eligibilitySearchParsers);

/** Returns the list's path with some filters: `/eligibility?status=active`. */
export const eligibilityPath = (search: Partial<EligibilitySearch>) =>
  createSerializer(eligibilitySearchParsers)("/eligibility", search);

export const noEligibilityFilters = {
  search: null,
  status: null,
  testId: null,
  closingWithin: null,
  canSchedule: null,
  rule: null,
  candidateId: null,
};

export const isFiltered = ({ sort: _, ...search }: EligibilitySearch): boolean =>
  Object.values(search).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== "" && value !== null,
  );

/** Returns the API filters without empty ones, so that equal lists share a query key. */
export function eligibilityFilters(params: EligibilitySearch): EligibilityFilters {
  const { search, status, testId, closingWithin, canSchedule, rule, candidateId, sort } = params;
  return {
    sort,
    ...(search && { search: search.slice(0, 200) }),
    ...(status && { status }),
    ...(testId.length > 0 && { testId }),
    ...(closingWithin !== null && { closingWithin }),
    ...(canSchedule && { canSchedule }),
    ...(rule.length > 0 && { rule }),
    ...(candidateId && { candidateId }),
  };
}
