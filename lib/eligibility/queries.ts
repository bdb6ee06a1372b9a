import {
  and,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  like,
  lte,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { database } from "@/db/client";
import { candidates, eligibilities, events } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import type { TimelineEvent } from "@/lib/events/schema";
import { selectEventPage } from "@/lib/events/select-events";
import { keyset } from "@/lib/keyset";
import { Page } from "@/lib/pagination";
import { containing } from "@/lib/search";
import { findEligibility, selectEligibilities } from "./find-eligibilities";
import type { EligibilityDto, EligibilityListQuery, EligibilityListRow } from "./schema";
import { scheduleRule } from "./select-schedule";
import { toEligibility, toListRow } from "./serialize";

type Filters = Omit<EligibilityListQuery, "limit" | "cursor" | "sort">;

const { accountId, status, testId, eligibilityEndDate, candidateId } = eligibilities;

/** Returns the conditions of a filtered list, for queries that join `candidates` and `tests`. */
export function eligibilityConditions(actor: Actor, query: Filters): SQL | undefined {
  const { closingWithin: days } = query;
  const pattern = query.search ? containing(query.search) : null;
  return and(
    eq(accountId, actor.accountId),
    query.status && eq(status, query.status),
    query.testId?.length ? inArray(testId, query.testId) : undefined,
    query.candidateId === undefined ? undefined : eq(candidateId, query.candidateId),
    pattern ? or(like(eligibilities.search, pattern), like(candidates.search, pattern)) : undefined,
    query.canSchedule === "yes" ? isNull(scheduleRule) : undefined,
    query.canSchedule === "no" ? isNotNull(scheduleRule) : undefined,
    query.rule?.length ? inArray(scheduleRule, query.rule) : undefined,
    days === undefined
      ? undefined
      : and(
          eq(status, "active"),
          gte(eligibilityEndDate, sql`now()`),
          lte(eligibilityEndDate, sql`now() + make_interval(days => ${days})`),
          isNull(scheduleRule),
        ),
  );
}

/** Sort value of a window without an end. */
const endOrNever = sql`coalesce(${eligibilityEndDate}, 'infinity'::timestamptz)`;

/** Lists the account's eligibilities, filtered and sorted by the database, page by page. */
export async function listEligibilities(
  actor: Actor,
  query: EligibilityListQuery,
): Promise<Page<EligibilityListRow>> {
  requirePermission(actor, "eligibility.read");
  const byEnd = query.sort.endsWith("eligibilityEndDate");
  const { orderBy, after } = keyset({
    column: byEnd ? endOrNever : eligibilities.createdAt,
    id: eligibilities.id,
    type: "timestamptz",
    descending: query.sort.startsWith("-"),
    cursor: query.cursor,
  });
  const rows = await selectEligibilities(
    database(),
    and(eligibilityConditions(actor, query), after),
  )
    .orderBy(...orderBy)
    .limit(query.limit + 1);
  return Page.of(rows, query.limit, ({ eligibility: row }) => [
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
