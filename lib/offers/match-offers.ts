import { and, eq, inArray, like, or, type SQL, sql } from "drizzle-orm";
import { accounts, candidates, jobs, offers } from "@/db/schema";
import { build } from "@/db/statement";
import type { Actor } from "@/lib/auth/actor";
import { type Condition, conditionsOf, equals, isOneOf } from "@/lib/listing";
import { containing, containsByIndex } from "@/lib/search";
import { startOfDay } from "@/lib/start-of-day";
import type { OfferListQuery } from "./schema";

type OfferFilters = Omit<OfferListQuery, "limit" | "cursor" | "sort">;

/** Sort value of a response deadline; an offer without one comes last. */
export const deadline = sql`coalesce(${offers.expiryDate}, '9999-12-31'::date)`;

const answeredAt = sql`coalesce(${offers.acceptedAt}, ${offers.declinedAt})`;

const compare = (column: unknown, operator: "<" | ">=", later = 0): Condition => ({
  of: (day, { accountId }) =>
    sql`${column} ${sql.raw(operator)} ${startOfDay(accountId as number, day as string, later)}`,
});

/** The condition of each filter of a list but its search. */
export const offerFilters: Record<Exclude<keyof OfferFilters, "search">, Condition> = {
  status: isOneOf(offers.status),
  jobId: equals(offers.jobId),
  candidateId: equals(offers.candidateId),
  createdBy: equals(offers.createdBy),
  dueFrom: {
    of: (day) => sql`(${deadline} >= ${day}::date and ${offers.expiryDate} is not null)`,
  },
  dueTo: { of: (day) => sql`(${deadline} <= ${day}::date and ${offers.expiryDate} is not null)` },
  createdFrom: compare(offers.createdAt, ">="),
  createdTo: compare(offers.createdAt, "<", 1),
  answeredFrom: compare(answeredAt, ">="),
  expired: {
    of: (_, { accountId }) => sql`(${offers.status} in ('sent', 'pending')
      and ${offers.expiryDate} < (now() at time zone (
        select ${accounts.timeZone} from ${accounts} where ${accounts.id} = ${accountId}))::date)`,
  },
};

/** Matches offers by the texts and numbers in their fields, which have an index. */
export const hasFieldValue = (matches: (text: SQL) => SQL): SQL =>
  sql`(${offers.customFields} <> '{}' and ${matches(sql`custom_field_text(${offers.customFields})`)})`;

/** Returns the number that a search may be: `#12` or `12`, or 0. */
export const offerNumber = (search: string): number =>
  Number(/^#?(\d{1,9})$/.exec(search)?.[1] ?? 0);

/** Returns the conditions of a filtered list, for every match on all pages. */
export function offerConditions({ accountId }: Actor, query: OfferFilters): SQL | undefined {
  return and(
    eq(offers.accountId, accountId),
    ...conditionsOf(offerFilters, query, accountId),
    query.search ? matching(accountId, query.search) : undefined,
  );
}

/** Matches offers by candidate, job, number or the values of their fields. */
function matching(accountId: number, search: string): SQL | undefined {
  const people = build
    .select({ id: candidates.id })
    .from(candidates)
    .where(and(eq(candidates.accountId, accountId), containsByIndex(candidates.search, search)));
  const posts = build
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.accountId, accountId), like(jobs.search, containing(search))));
  return or(
    inArray(offers.candidateId, people),
    inArray(offers.jobId, posts),
    eq(offers.id, offerNumber(search)),
    hasFieldValue((text) => containsByIndex(text, search)),
  );
}
