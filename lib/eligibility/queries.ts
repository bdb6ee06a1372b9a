import { eq, inArray, like, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { candidates, eligibilities, events } from "@/db/schema";
import { build, oneOf } from "@/db/statement";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { countMatches } from "@/lib/count-matches";
import { notFound } from "@/lib/errors";
import type { TimelineEvent } from "@/lib/events/schema";
import { selectEventPage } from "@/lib/events/select-events";
import { findMatchingPeople } from "@/lib/find-matches";
import type { MatchCount } from "@/lib/format/match-count";
import { listing, type Matches } from "@/lib/listing";
import { decodeCursor, Page } from "@/lib/pagination";
import { sameAccount } from "@/lib/same-account";
import { foundIn } from "@/lib/search";
import { findEligibility, selectEligibilities } from "./find-eligibilities";
import { eligibilityFilters, eligibilityFiltersOf } from "./match-eligibilities";
import type { EligibilityDto, EligibilityListQuery, EligibilityListRow } from "./schema";
import { endBounds, endOrNever } from "./select-schedule";
import { toEligibility, toListRow } from "./serialize";

const matches = {
  table: eligibilities,
  conditions: eligibilityFilters,
  narrow: ["candidateId"],
  search: {
    stretch: 1000,
    each: ({ pattern }) => sql`(${like(eligibilities.search, pattern)} or (
      select ${like(candidates.search, pattern)} from ${candidates}
      where ${sameAccount(candidates.id, eligibilities.candidateId)}))`,
    found: (given, hasPair) => sql`(${foundIn(eligibilities.search, given, hasPair)}
      or ${oneOf(eligibilities.candidateId, given.people)})`,
    find: async (accountId, text) => {
      const people = await findMatchingPeople(accountId, text);
      return people && { people };
    },
  },
} satisfies Matches;

const count = countMatches(matches);

const read = listing({
  ...matches,
  sorts: {
    createdAt: { column: eligibilities.createdAt, type: "timestamptz" },
    eligibilityEndDate: {
      ...{ column: endOrNever, type: "timestamptz" },
      ...{ along: ["closingWithin"], bounds: endBounds },
    },
  },
  select: (ids, orderBy) =>
    selectEligibilities(build, inArray(eligibilities.id, sql`(${ids})`)).orderBy(orderBy),
});

/** Lists the account's eligibilities, filtered and sorted by the database, page by page. */
export async function listEligibilities(
  actor: Actor,
  { search, limit, cursor, sort, ...query }: EligibilityListQuery,
): Promise<Page<EligibilityListRow>> {
  requirePermission(actor, "eligibility.read");
  const { accountId } = actor;
  const after = cursor ? decodeCursor(cursor, ["string", "number"]) : undefined;
  const filters = eligibilityFiltersOf(query);
  const rows = await read({ accountId, sort, filters, search, after, limit });
  const byEnd = sort.endsWith("eligibilityEndDate");
  return Page.of(rows, limit, ({ eligibility: row }) => [
    byEnd ? (row.eligibilityEndDate?.toISOString() ?? "infinity") : row.createdAt.toISOString(),
    row.id,
  ]).map(toListRow);
}

/** Returns one eligibility. Throws `not_found`. */
export async function getEligibilityOrThrow(actor: Actor, id: number): Promise<EligibilityDto> {
  requirePermission(actor, "eligibility.read");
  const row = await findEligibility(actor.accountId, id);
  if (!row) throw notFound("Eligibility");
  return toEligibility(row);
}

/** Lists an eligibility's events, newest first. Throws `not_found`. */
export async function listEligibilityEvents(
  actor: Actor,
  id: number,
  paging: { limit: number; cursor?: string | undefined },
): Promise<Page<TimelineEvent>> {
  await getEligibilityOrThrow(actor, id);
  const ofRecord = eq(events.eligibilityId, id);
  return selectEventPage(database(), actor.accountId, ofRecord, paging);
}

/** Counts the eligibilities that a filter matches, exactly up to 10,000. */
export async function countMatchingEligibilities(
  actor: Actor,
  { search, ...query }: Omit<EligibilityListQuery, "limit" | "cursor">,
): Promise<MatchCount> {
  requirePermission(actor, "eligibility.read");
  return count({ accountId: actor.accountId, filters: eligibilityFiltersOf(query), search });
}
