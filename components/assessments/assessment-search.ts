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

/** The list's address: the same names as the API's query. */
export const ownSearchParsers = {
  search: parseAsString.withDefault(""),
  status: parseAsArrayOf(parseAsStringLiteral(assessmentStatusNames)).withDefault([]),
  sort: parseAsStringLiteral(assessmentSorts).withDefault("name"),
};

type OwnSearch = inferParserType<typeof ownSearchParsers>;

export const loadOwnSearch = createLoader(ownSearchParsers);

export const noOwnFilters = { search: null, status: null };

/** What the API is asked for: no empty filters, so that equal lists have equal keys. */
export const ownFilters = ({ search, status, sort }: OwnSearch): AssessmentFilters => ({
  sort,
  ...(search && { search: search.slice(0, 200) }),
  ...(status.length > 0 && { status }),
});
