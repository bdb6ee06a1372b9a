import { and, desc, eq, gte, inArray, like, lte, or, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { candidates, events, jobs, offers, users } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { keyset } from "@/lib/keyset";
import { Page } from "@/lib/pagination";
import { sameAccount } from "@/lib/same-account";
import { containing } from "@/lib/search";
import { startOfDay } from "@/lib/start-of-day";
import type { OfferListRow } from "./dto";
import type { OfferListQuery } from "./schema";
import { toListRow } from "./serialize-list";

const lastDay = sql`'9999-12-31'::date`;

const sortColumns = {
  createdAt: offers.createdAt,
  updatedAt: offers.updatedAt,
  expiryDate: sql`coalesce(${offers.expiryDate}, ${lastDay})`,
} as const;

/** Returns a page of the account's offers, filtered, searched and sorted by the database. */
export async function listOffers(actor: Actor, query: OfferListQuery): Promise<Page<OfferListRow>> {
  requirePermission(actor, "offers.read");
  const name = query.sort.replace("-", "") as keyof typeof sortColumns;
  const page = keyset({
    column: sortColumns[name],
    id: offers.id,
    type: name === "expiryDate" ? "date" : "timestamptz",
    descending: query.sort.startsWith("-"),
    cursor: query.cursor,
  });
  // Selects the page before joining, so that a list of any length reads one page.
  const chosen = database()
    .select({ id: offers.id })
    .from(offers)
    .where(and(offerConditions(actor, query), page.after))
    .orderBy(...page.orderBy)
    .limit(query.limit + 1);
  const latest = database()
    .select({ type: events.type, at: events.createdAt })
    .from(events)
    .where(sameAccount(events.offerId, offers.id))
    .orderBy(desc(events.id))
    .limit(1)
    .as("latest");
  const rows = await database()
    .select({
      id: offers.id,
      candidateId: offers.candidateId,
      candidateFirstName: candidates.firstName,
      candidateLastName: candidates.lastName,
      jobId: offers.jobId,
      jobTitle: jobs.title,
      salary: offers.salary,
      currency: offers.currency,
      payFrequency: offers.payFrequency,
      status: offers.status,
      startDate: offers.startDate,
      expiryDate: offers.expiryDate,
      createdBy: offers.createdBy,
      ownerName: users.name,
      createdAt: offers.createdAt,
      updatedAt: offers.updatedAt,
      lastEventType: latest.type,
      lastEventAt: latest.at,
    })
    .from(offers)
    .innerJoin(candidates, sameAccount(candidates.id, offers.candidateId))
    .innerJoin(jobs, sameAccount(jobs.id, offers.jobId))
    .innerJoin(users, eq(users.id, offers.createdBy))
    .leftJoinLateral(latest, sql`true`)
    .where(and(eq(offers.accountId, actor.accountId), inArray(offers.id, chosen)))
    .orderBy(...page.orderBy);
  return Page.of(rows.map(toListRow), query.limit, (row) => [row[name] ?? "9999-12-31", row.id]);
}

/** Returns the conditions of a filtered list, for every page. */
export function offerConditions(
  actor: Actor,
  query: Omit<OfferListQuery, "limit" | "cursor">,
): SQL | undefined {
  const { accountId } = actor;
  return and(
    eq(offers.accountId, accountId),
    query.status && inArray(offers.status, query.status),
    query.jobId ? eq(offers.jobId, query.jobId) : undefined,
    query.candidateId ? eq(offers.candidateId, query.candidateId) : undefined,
    query.createdBy ? eq(offers.createdBy, query.createdBy) : undefined,
    query.dueFrom ? gte(offers.expiryDate, query.dueFrom) : undefined,
    query.dueTo ? lte(offers.expiryDate, query.dueTo) : undefined,
    query.createdFrom
      ? sql`${offers.createdAt} >= ${startOfDay(accountId, query.createdFrom)}`
      : undefined,
    query.createdTo
      ? sql`${offers.createdAt} < ${startOfDay(accountId, query.createdTo, 1)}`
      : undefined,
    query.answeredFrom
      ? sql`${answeredAt} >= ${startOfDay(accountId, query.answeredFrom)}`
      : undefined,
    query.search ? matching(accountId, query.search) : undefined,
  );
}

const answeredAt = sql`coalesce(${offers.acceptedAt}, ${offers.declinedAt})`;

/** Matches offers by candidate, job or number. */
function matching(accountId: number, search: string): SQL | undefined {
  const pattern = containing(search);
  const id = /^#?(\d{1,9})$/.exec(search)?.[1];
  return or(
    inArray(
      offers.candidateId,
      database()
        .select({ id: candidates.id })
        .from(candidates)
        .where(and(eq(candidates.accountId, accountId), like(candidates.search, pattern))),
    ),
    inArray(
      offers.jobId,
      database()
        .select({ id: jobs.id })
        .from(jobs)
        .where(and(eq(jobs.accountId, accountId), like(jobs.search, pattern))),
    ),
    id ? eq(offers.id, Number(id)) : undefined,
  );
}
