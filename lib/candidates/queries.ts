import { and, eq, exists, like, not, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { candidates, eligibilities, offers } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import { keyset } from "@/lib/keyset";
import { countOffers } from "@/lib/offers/count-offers";
import { Page } from "@/lib/pagination";
import { sameAccount } from "@/lib/same-account";
import { containing } from "@/lib/search";
import { countEligibilitiesOf } from "./count-eligibilities";
import type { CandidateDetail, CandidateListQuery, CandidateListRow } from "./schema";
import { toCandidate } from "./serialize";

/** Returns the conditions of a filtered list, for every page. */
export const candidateConditions = (
  actor: Actor,
  query: Pick<CandidateListQuery, "search" | "jobId" | "offerStatus" | "country" | "eligibility">,
): SQL | undefined =>
  and(
    eq(candidates.accountId, actor.accountId),
    query.search ? like(candidates.search, containing(query.search)) : undefined,
    query.country ? eq(candidates.country, query.country) : undefined,
    query.jobId || query.offerStatus ? hasOffer(query) : undefined,
    query.eligibility === "active" ? isEligible : undefined,
    query.eligibility === "none" ? not(isEligible) : undefined,
  );

const hasOffer = ({ jobId, offerStatus }: Pick<CandidateListQuery, "jobId" | "offerStatus">) =>
  exists(
    database()
      .select({ one: sql`1` })
      .from(offers)
      .where(
        and(
          sameAccount(offers.candidateId, candidates.id),
          jobId ? eq(offers.jobId, jobId) : undefined,
          offerStatus ? eq(offers.status, offerStatus) : undefined,
        ),
      ),
  );

const isEligible = sql`exists (
  select 1 from ${eligibilities} as held
  where held.account_id = candidates.account_id and held.candidate_id = candidates.id
    and held.status = 'active')`;

/** Returns a page of the account's candidates, filtered and sorted by the database. */
export async function listCandidates(
  actor: Actor,
  query: CandidateListQuery,
): Promise<Page<CandidateListRow>> {
  requirePermission(actor, "candidates.read");
  const byName = query.sort.endsWith("lastName");
  const { orderBy, after } = keyset({
    column: byName ? candidates.sortName : candidates.createdAt,
    id: candidates.id,
    type: byName ? "text" : "timestamptz",
    descending: query.sort.startsWith("-"),
    cursor: query.cursor,
  });
  const rows = await database()
    .select()
    .from(candidates)
    .where(and(candidateConditions(actor, query), after))
    .orderBy(...orderBy)
    .limit(query.limit + 1);
  const page = Page.of(rows, query.limit, (row) => [
    byName ? row.sortName : row.createdAt.toISOString(),
    row.id,
  ]);
  const ids = page.rows.map((row) => row.id);
  const counts = await countOffers(actor.accountId, "candidateId", ids);
  return page.map((row) => {
    const { revision: _, ...candidate } = toCandidate(row);
    return { ...candidate, offerCount: counts.get(row.id) ?? 0 };
  });
}

/** Returns one candidate with the number of their offers and eligibilities. Throws `not_found`. */
export async function getCandidateOrThrow(actor: Actor, id: number): Promise<CandidateDetail> {
  requirePermission(actor, "candidates.read");
  const [row] = await database()
    .select()
    .from(candidates)
    .where(and(eq(candidates.accountId, actor.accountId), eq(candidates.id, id)));
  if (!row) throw notFound("Candidate");
  const [counts, eligibilityCount] = await Promise.all([
    countOffers(actor.accountId, "candidateId", [id]),
    countEligibilitiesOf(actor.accountId, id),
  ]);
  return { ...toCandidate(row), offerCount: counts.get(id) ?? 0, eligibilityCount };
}
