import { and, eq, inArray, like, or, type SQL } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { assessmentInvitations, candidates, events, partners } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import type { TimelineEvent } from "@/lib/events/schema";
import { selectNewestEvents } from "@/lib/events/select-events";
import { keyset } from "@/lib/keyset";
import { Page } from "@/lib/pagination";
import { containing, folded } from "@/lib/search";
import { findOwnSitting } from "./find-own-sitting";
import type { InvitationDto, InvitationListQuery, InvitationRow } from "./schema";
import { isStuck } from "./select-stuck";
import { toInvitation, toInvitationRow } from "./serialize";

const { accountId, candidateId, partnerId, createdAt, id } = assessmentInvitations;

function conditions(actor: Actor, query: Partial<InvitationListQuery>): SQL | undefined {
  const text = query.search ? containing(query.search) : null;
  return and(
    eq(accountId, actor.accountId),
    query.status && inArray(assessmentInvitations.status, query.status),
    query.partnerId === undefined ? undefined : eq(partnerId, query.partnerId),
    query.candidateId === undefined ? undefined : eq(candidateId, query.candidateId),
    query.stuck ? isStuck : undefined,
    text === null
      ? undefined
      : or(like(candidates.search, text), like(folded(assessmentInvitations.assessmentName), text)),
  );
}

const select = (at: Queryable) =>
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

/** Lists the account's invitations, page by page. */
export async function listInvitations(
  actor: Actor,
  query: InvitationListQuery,
): Promise<Page<InvitationRow>> {
  requirePermission(actor, "assessments.read");
  const { orderBy, after } = keyset({
    column: createdAt,
    id,
    type: "timestamptz",
    descending: query.sort.startsWith("-"),
    cursor: query.cursor,
  });
  const rows = await select(database())
    .where(and(conditions(actor, query), after))
    .orderBy(...orderBy)
    .limit(query.limit + 1);
  return Page.of(rows, query.limit, ({ invitation }) => [
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
