import { and, eq, inArray, like, type SQL, sql } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { assessmentInvitations, candidates, events, partners } from "@/db/schema";
import { build, oneOf } from "@/db/statement";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import type { TimelineEvent } from "@/lib/events/schema";
import { selectNewestEvents } from "@/lib/events/select-events";
import { findMatchingPeople } from "@/lib/find-matches";
import { equals, isOneOf, listing } from "@/lib/listing";
import { decodeCursor, Page } from "@/lib/pagination";
import { sameAccount } from "@/lib/same-account";
import { containing, folded } from "@/lib/search";
import { findOwnSitting } from "./find-own-sitting";
import type { InvitationDto, InvitationListQuery, InvitationRow } from "./schema";
import { isStuck } from "./select-stuck";
import { toInvitation, toInvitationRow } from "./serialize";

const { accountId, candidateId, partnerId, createdAt, id } = assessmentInvitations;

const select = (at: Pick<Queryable, "select">) =>
  at
    .select({
      invitation: assessmentInvitations,
      partnerName: partners.name,
      firstName: candidates.firstName,
      lastName: candidates.lastName,
    })
    .from(assessmentInvitations)
    .innerJoin(partners, and(eq(partners.accountId, accountId), eq(partners.id, partnerId)))
    .innerJoin(
      candidates,
      and(eq(candidates.accountId, accountId), eq(candidates.id, candidateId)),
    );

const assessmentName = folded(assessmentInvitations.assessmentName);

/** Returns the names of assessments that match, read one after the other by their index. */
async function findNames(account: number, text: string): Promise<string[]> {
  const next = (after: SQL) => sql`
    select assessment_name as name from ${assessmentInvitations}
    where account_id = ${account} and ${after} order by 1 limit 1`;
  const rows = await database().execute<{ name: string }>(sql`
    with recursive seen as (
      (${next(sql`true`)}) union all
      select next.name from seen, lateral (${next(sql`assessment_name > seen.name`)}) as next
    )
    select name from seen where ${folded(sql`name`)} like ${containing(text)}`);
  return rows.map(({ name }) => name);
}

const read = listing({
  table: assessmentInvitations,
  sorts: { createdAt: { column: createdAt, type: "timestamptz", before: ["status"] } },
  conditions: {
    status: isOneOf(assessmentInvitations.status),
    partnerId: equals(partnerId),
    candidateId: equals(candidateId),
    stuck: { of: () => isStuck },
  },
  narrow: ["candidateId"],
  search: {
    stretch: 1000,
    each: ({ pattern }) => sql`(${assessmentName} like ${pattern} or (
      select ${like(candidates.search, pattern)} from ${candidates}
      where ${sameAccount(candidates.id, candidateId)}))`,
    found: ({ people, found }) => sql`(${oneOf(candidateId, people)}
      or ${oneOf(assessmentInvitations.assessmentName, found)})`,
    find: async (account, text) => {
      const people = await findMatchingPeople(account, text);
      return people && { people, found: await findNames(account, text) };
    },
  },
  select: (ids, orderBy) =>
    select(build)
      .where(inArray(id, sql`(${ids})`))
      .orderBy(orderBy),
});

/** Lists the account's invitations, page by page. */
export async function listInvitations(
  actor: Actor,
  { search, limit, cursor, sort, ...filters }: InvitationListQuery,
): Promise<Page<InvitationRow>> {
  requirePermission(actor, "assessments.read");
  const after = cursor ? decodeCursor(cursor, ["string", "number"]) : undefined;
  const rows = await read({ accountId: actor.accountId, sort, filters, search, after, limit });
  return Page.of(rows, limit, ({ invitation }) => [
    invitation.createdAt.toISOString(),
    invitation.id,
  ]).map(toInvitationRow);
}

/** Returns one invitation of the account, also inside a transaction. Throws `not_found`. */
export async function getInvitationOrThrow(
  actor: Actor,
  wanted: number,
  at: Queryable = database(),
): Promise<InvitationDto> {
  requirePermission(actor, "assessments.read");
  const [found] = await select(at).where(and(eq(accountId, actor.accountId), eq(id, wanted)));
  if (!found) throw notFound("Invitation");
  return toInvitation(found, await findOwnSitting(at, found.invitation));
}

/** Lists an invitation's events, newest first. Throws `not_found`. */
export async function listInvitationEvents(actor: Actor, wanted: number): Promise<TimelineEvent[]> {
  await getInvitationOrThrow(actor, wanted);
  return selectNewestEvents(database(), actor.accountId, eq(events.invitationId, wanted));
}
