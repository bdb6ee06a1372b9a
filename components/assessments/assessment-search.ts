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
export const ownSearchParsers = {
  search: parseAsString.withDefault(""),
  status: parseAsArrayOf(parseAsStringLiteral(assessmentStatusNames)).withDefault([]),
  sort: parseAsStringLiteral(assessmentSorts).withDefault("name"),
};

type OwnSearch = inferParserType<typeof ownSearchParsers>;

export const loadOwnSearch = createLoader(ownSearchParsers);

export const noOwnFilters = { search: null, status: null };

/** Returns the API filters without empty ones, so that equal lists share a query key. */
export const ownFilters = ({ search, status, sort }: OwnSearch): AssessmentFilters => ({
  sort,
  ...(search && { search: search.slice(0, 200) }),
  ...(status.length > 0 && { status }),
});
