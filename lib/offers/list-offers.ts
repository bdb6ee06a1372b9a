import { desc, eq, inArray, like, sql } from "drizzle-orm";
import { isoTime } from "@/db/iso-time";
import { candidates, events, jobs, offers, users } from "@/db/schema";
import { build, oneOf } from "@/db/statement";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { countMatches } from "@/lib/count-matches";
import { findMatchingJobs, findMatchingPeople } from "@/lib/find-matches";
import type { MatchCount } from "@/lib/format/match-count";
import { listing, type Matches } from "@/lib/listing";
import { decodeCursor, Page } from "@/lib/pagination";
import { sameAccount } from "@/lib/same-account";
import { foundIn } from "@/lib/search";
import type { OfferListRow } from "./dto";
import { deadline, hasFieldValue, offerFilters, offerNumber } from "./match-offers";
import type { OfferListQuery } from "./schema";
import { toListRow } from "./serialize-list";

/** Returns a page of the account's offers, filtered, searched and sorted by the database. */
export async function listOffers(
  actor: Actor,
  { search, limit, cursor, sort, ...filters }: OfferListQuery,
): Promise<Page<OfferListRow>> {
  requirePermission(actor, "offers.read");
  const after = cursor ? decodeCursor(cursor, ["string", "number"]) : undefined;
  const rows = await read({ accountId: actor.accountId, sort, filters, search, after, limit });
  const name = sort.replace("-", "") as "createdAt" | "updatedAt" | "expiryDate";
  return Page.of(rows.map(toListRow), limit, (row) => [row[name] ?? "9999-12-31", row.id]);
}

const latest = build
  .select({ type: events.type, at: events.createdAt })
  .from(events)
  .where(sameAccount(events.offerId, offers.id))
  .orderBy(desc(events.id))
  .limit(1)
  .as("latest");

const matches = {
  table: offers,
  conditions: offerFilters,
  narrow: ["candidateId"],
  covered: ["answeredFrom", "dueFrom", "dueTo", "expired"],
  search: {
    stretch: 1000,
    values: (text) => ({ number: offerNumber(text) }),
    each: ({ pattern, number }) => sql`(
      ${hasFieldValue((text) => like(text, pattern))}
      or (select ${like(candidates.search, pattern)} from ${candidates}
        where ${sameAccount(candidates.id, offers.candidateId)})
      or (select ${like(jobs.search, pattern)} from ${jobs}
        where ${sameAccount(jobs.id, offers.jobId)})
      or ${offers.id} = ${number})`,
    found: (given, isOfPair) => sql`(
      ${oneOf(offers.candidateId, given.people)} or ${oneOf(offers.jobId, given.posts)}
      or ${offers.id} = ${given.number}
      or ${hasFieldValue((text) => foundIn(text, given, isOfPair))})`,
    find: async (accountId, text) => {
      const people = await findMatchingPeople(accountId, text);
      const posts = people && (await findMatchingJobs(accountId, text));
      return posts && { people, posts };
    },
  },
} satisfies Matches;

const count = countMatches(matches);

const read = listing({
  ...matches,
  sorts: {
    createdAt: {
      ...{ column: offers.createdAt, type: "timestamptz" },
      ...{ before: ["jobId", "createdBy", "status"], along: ["createdFrom", "createdTo"] },
    },
    updatedAt: { column: offers.updatedAt, type: "timestamptz" },
    expiryDate: { column: deadline, type: "date", along: ["dueFrom", "dueTo"] },
  },
  select: (ids, orderBy) =>
    build
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
        customFields: offers.customFields,
        createdBy: offers.createdBy,
        ownerName: users.name,
        createdAt: isoTime(offers.createdAt),
        updatedAt: isoTime(offers.updatedAt),
        lastEventType: latest.type,
        lastEventAt: isoTime(latest.at),
      })
      .from(offers)
      .innerJoin(candidates, sameAccount(candidates.id, offers.candidateId))
      .innerJoin(jobs, sameAccount(jobs.id, offers.jobId))
      .innerJoin(users, eq(users.id, offers.createdBy))
      .leftJoinLateral(latest, sql`true`)
      .where(inArray(offers.id, sql`(${ids})`))
      .orderBy(orderBy),
});

/** Counts the offers that a filter matches, exactly up to 10,000. */
export async function countMatchingOffers(
  actor: Actor,
  { search, sort: _, ...filters }: Omit<OfferListQuery, "limit" | "cursor">,
): Promise<MatchCount> {
  requirePermission(actor, "offers.read");
  return count({ accountId: actor.accountId, filters: filters, search });
}
