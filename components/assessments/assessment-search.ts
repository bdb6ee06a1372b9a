import {
  createLoader,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import type { AssessmentFilters } from "@/lib/assessments/client";
import { assessmentSorts } from "@/lib/assessments/schema";
import { assessmentStatusNames } from "./assessment-status-badge";

/** URL parameters of the list, named as in the API's query. */
export const assessmentSearchParsers = {
  search: parseAsString.withDefault(""),
  status: parseAsArrayOf(parseAsStringLiteral(assessmentStatusNames)).withDefault([]),
  sort: parseAsStringLiteral(assessmentSorts).withDefault("name"),
};

type AssessmentSearch = inferParserType<typeof assessmentSearchParsers>;

export const loadAssessmentSearch = createLoader(assessmentSearchParsers);

export const noAssessmentFilters = { search: null, status: null };

/** Returns the API filters without empty ones, so that equal lists share a query key. */
export const assessmentFilters = ({
  search,
  status,
  sort,
}: AssessmentSearch): AssessmentFilters => ({
  sort,
  ...(search && { search: search.slice(0, 200) }),
  ...(status.length > 0 && { status }),
});
