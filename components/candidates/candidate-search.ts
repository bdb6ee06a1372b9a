import {
  createLoader,
  type inferParserType,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import type { CandidateFilters } from "@/lib/candidates/client";
import { candidateSorts } from "@/lib/candidates/schema";

/** URL parameters of the list, named as in the API's query. */
export const candidateSearchParsers = {
  search: parseAsString.withDefault(""),
  sort: parseAsStringLiteral(candidateSorts).withDefault("lastName"),
};

export const loadCandidateSearch = createLoader(candidateSearchParsers);

/** Returns the API's filters without empty ones, so that equal lists share a key. */
export const candidateFilters = ({
  search,
  sort,
}: inferParserType<typeof candidateSearchParsers>): CandidateFilters => ({
  sort,
  ...(search && { search: search.slice(0, 200) }),
});
