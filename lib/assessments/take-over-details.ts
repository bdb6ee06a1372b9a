import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessmentSessions } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { changesOf } from "@/lib/changes";
import type { InviteModel } from "./contract-schema";
import { type Candidate, changePerson } from "./find-or-make-invited";
import type { SessionRow } from "./lock-session-of";
import { detailsOf } from "./session-details";

/** What an invitation says otherwise than its session has it; nothing once somebody has begun. */
export function changedDetails(
  actor: Actor,
  session: SessionRow,
  model: InviteModel,
): Partial<SessionRow> {
  return session.status === "Initiated" ? changesOf(session, detailsOf(actor, model)) : {};
}

/**
 * Lets a locked session, and its candidate, take over what a repeated invitation says otherwise
 * than the one before. What it does not say stays. `mails`: whether the candidate is to be told by
 * mail for the first time.
 */
export async function takeOverDetails(
  tx: Transaction,
  actor: Actor,
  { session, person }: { session: SessionRow; person: Candidate },
  model: InviteModel,
): Promise<{ session: SessionRow; person: Candidate; mails: boolean }> {
  const changes = changedDetails(actor, session, model);
  const fields = Object.keys(changes);
  if (fields.length === 0) return { session, person, mails: false };
  const [changed] = await tx
    .update(assessmentSessions)
    .set({ ...changes, revision: session.revision + 1, updatedAt: sql`now()` })
    .where(eq(assessmentSessions.id, session.id))
    .returning();
  await recordAudit(tx, actor, [
    {
      action: "assessment_session.updated",
      subjectType: "assessment_session",
      subjectId: session.id,
      data: { fields },
    },
  ]);
  return {
    session: changed ?? session,
    person: await changePerson(tx, actor, person, changesOfPerson(person, changes)),
    mails: changes.sendInvite === true,
  };
}

const changesOfPerson = (
  person: Candidate,
  { invitedFirstName, invitedLastName, invitedEmail }: Partial<SessionRow>,
) =>
  changesOf(person, {
    firstName: invitedFirstName ?? undefined,
    lastName: invitedLastName ?? undefined,
    email: invitedEmail ?? undefined,
  });
