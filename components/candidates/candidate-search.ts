import {
  createLoader,
  type inferParserType,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import type { CandidateFilters } from "@/lib/candidates/client";
import { candidateSorts } from "@/lib/candidates/schema";

/** The list's address: the same names as the API's query. */
export const candidateSearchParsers = {
  search: parseAsString.withDefault(""),
  sort: parseAsStringLiteral(candidateSorts).withDefault("lastName"),
};

export const loadCandidateSearch = createLoader(candidateSearchParsers);

/** What the API is asked for: no empty filters, so that equal lists have equal keys. */
export const candidateFilters = ({
  search,
  sort,
}: inferParserType<typeof candidateSearchParsers>): CandidateFilters => ({
  sort,
  ...(search && { search: search.slice(0, 200) }),
});
