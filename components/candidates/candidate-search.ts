import {
  createLoader,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import type { CandidateFilters } from "@/lib/candidates/client";
import { candidateSorts, eligibilityFilters, offerFilters } from "@/lib/candidates/schema";

/** URL parameters of the list, named as in the API's query. */
export const candidateSearchParsers = {
  search: parseAsString.withDefault(""),
  jobId: parseAsInteger,
  offerStatus: parseAsStringLiteral(offerFilters),
  country: parseAsString,
  eligibility: parseAsStringLiteral(eligibilityFilters),
  sort: parseAsStringLiteral(candidateSorts).withDefault("lastName"),
};

export const loadCandidateSearch = createLoader(candidateSearchParsers);

type CandidateSearch = inferParserType<typeof candidateSearchParsers>;

/** The filters beside the search. */
export type CandidateNarrowing = Omit<CandidateSearch, "search" | "sort">;

export const noNarrowing: CandidateNarrowing = {
  jobId: null,
  offerStatus: null,
  country: null,
  eligibility: null,
};

export const isNarrowed = ({ jobId, offerStatus, country, eligibility }: CandidateNarrowing) =>
  [jobId, offerStatus, country, eligibility].some((value) => value !== null);

/** Returns the API's filters without empty ones, so that equal lists share a key. */
export const candidateFilters = ({
  search,
  sort,
  jobId,
  offerStatus,
  country,
  eligibility,
}: CandidateSearch): CandidateFilters => ({
  sort,
  ...(search && { search: search.slice(0, 200) }),
  ...(jobId && { jobId }),
  ...(offerStatus && { offerStatus }),
  ...(country?.length === 2 && { country }),
  ...(eligibility && { eligibility }),
});
