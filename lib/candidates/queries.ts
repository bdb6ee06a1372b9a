import { and, eq, inArray, like, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { candidates } from "@/db/schema";
import { build } from "@/db/statement";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { countMatches } from "@/lib/count-matches";
import { notFound } from "@/lib/errors";
import type { MatchCount } from "@/lib/format/match-count";
import { listing, type Matches } from "@/lib/listing";
import { countOffers } from "@/lib/offers/count-offers";
import { decodeCursor, Page } from "@/lib/pagination";
import { foundIn } from "@/lib/search";
import { countEligibilitiesOf } from "./count-eligibilities";
import { candidateFilters, candidateFiltersOf } from "./match-candidates";
import type { CandidateDetail, CandidateListQuery, CandidateListRow } from "./schema";
import { toCandidate } from "./serialize";

const matches = {
  table: candidates,
  conditions: candidateFilters,
  search: {
    stretch: 5000,
    each: ({ pattern }) => like(candidates.search, pattern),
    found: (given, hasPair) => foundIn(candidates.search, given, hasPair),
  },
} satisfies Matches;

const count = countMatches(matches);

const read = listing({
  ...matches,
  sorts: {
    lastName: { column: candidates.sortName, type: "text" },
    createdAt: { column: candidates.createdAt, type: "timestamptz" },
  },
  select: (ids, orderBy) =>
    build
      .select()
      .from(candidates)
      .where(inArray(candidates.id, sql`(${ids})`))
      .orderBy(orderBy),
});

/** Returns a page of the account's candidates, filtered and sorted by the database. */
export async function listCandidates(
  actor: Actor,
  { search, limit, cursor, sort, ...query }: CandidateListQuery,
): Promise<Page<CandidateListRow>> {
  requirePermission(actor, "candidates.read");
  const { accountId } = actor;
  const after = cursor ? decodeCursor(cursor, ["string", "number"]) : undefined;
  const filters = candidateFiltersOf(query);
  const rows = await read({ accountId, sort, filters, search, after, limit });
  const byName = sort.endsWith("lastName");
  const page = Page.of(rows, limit, (row) => [
    byName ? row.sortName : row.createdAt.toISOString(),
    row.id,
  ]);
  const ids = page.rows.map((row) => row.id);
  const counts = await countOffers(accountId, "candidateId", ids);
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
  return {
    ...toCandidate(row),
    offerCount: counts.get(id) ?? 0,
    eligibilityCount,
    erasedAt: row.erasedAt?.toISOString() ?? null,
  };
}

/** Counts the candidates that a filter matches, exactly up to 10,000. */
export async function countMatchingCandidates(
  actor: Actor,
  { search, ...query }: Omit<CandidateListQuery, "limit" | "cursor">,
): Promise<MatchCount> {
  requirePermission(actor, "candidates.read");
  return count({ accountId: actor.accountId, filters: candidateFiltersOf(query), search });
}
