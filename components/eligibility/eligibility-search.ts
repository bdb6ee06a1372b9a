import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import type { EligibilityFilters } from "@/lib/eligibility/client";
import { scheduleRules } from "@/lib/eligibility/rules";
import { eligibilitySorts } from "@/lib/eligibility/schema";

const parseAsId = createParser({
  parse: (text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null),
  serialize: String,
});

/** The longest look ahead for windows that close. */
export const maxDays = 366;

const parseAsDays = createParser({
  parse: (text) => (/^\d{1,3}$/.test(text) && Number(text) <= maxDays ? Number(text) : null),
  serialize: String,
});

/** The list's address: the same names as the API's query, so either can be made of the other. */
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

/** Some filters anew; null takes one away. */
export type EligibilitySearchChange = {
  [Name in keyof EligibilitySearch]?: EligibilitySearch[Name] | null;
};

export const loadEligibilitySearch = createLoader(eligibilitySearchParsers);

/** `/eligibility?status=active` from some of the filters. */
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

/** What the API is asked for: no empty filters, so that equal lists have equal keys. */
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
