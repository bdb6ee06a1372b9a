import { and, eq, type SQL, sql } from "drizzle-orm";
import { candidates, eligibilities, offers } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { type Condition, conditionsOf, equals } from "@/lib/listing";
import { sameAccount } from "@/lib/same-account";
import { containsByIndex } from "@/lib/search";
import type { CandidateListQuery } from "./schema";

type Filters = Partial<Omit<CandidateListQuery, "limit" | "cursor" | "sort" | "search">>;

const isEligible = sql`exists (
  select 1 from ${eligibilities} as held
  where held.account_id = candidates.account_id and held.candidate_id = candidates.id
    and held.status = 'active')`;

const hasOffer = (condition: SQL) => sql`exists (
  select 1 from ${offers} where ${sameAccount(offers.candidateId, candidates.id)} and ${condition})`;

/** The condition of each filter of a list but its search. */
export const candidateFilters: Record<string, Condition> = {
  country: equals(candidates.country),
  jobId: { of: (id) => hasOffer(sql`${offers.jobId} = ${id}`) },
  offerStatus: { of: (status) => hasOffer(sql`${offers.status} = ${status}`) },
  bothOfOffer: {
    of: (_, { job, status }) =>
      hasOffer(sql`${offers.jobId} = ${job} and ${offers.status} = ${status}`),
  },
  isEligible: { of: () => isEligible },
  isNotEligible: { of: () => sql`not ${isEligible}` },
};

/** Returns the values of a query's filters. Job and status together match one offer. */
export function candidateFiltersOf(query: Filters): Record<string, unknown> {
  const { country, jobId, offerStatus, eligibility } = query;
  return {
    country,
    isEligible: eligibility === "active" || undefined,
    isNotEligible: eligibility === "none" || undefined,
    ...(jobId && offerStatus
      ? { bothOfOffer: true, job: jobId, status: offerStatus }
      : { jobId, offerStatus }),
  };
}

/** Returns the conditions of a filtered list, for every match on all pages. */
export const candidateConditions = (
  { accountId }: Actor,
  { search, ...filters }: Filters & { search?: string | undefined },
): SQL | undefined =>
  and(
    eq(candidates.accountId, accountId),
    ...conditionsOf(candidateFilters, candidateFiltersOf(filters), accountId),
    search ? containsByIndex(candidates.search, search) : undefined,
  );
