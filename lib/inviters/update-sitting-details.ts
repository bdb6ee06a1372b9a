import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { sittings } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { changesOf } from "@/lib/changes";
import type { InviteModel } from "./contract-schema";
import { type Candidate, changePerson } from "./find-or-create-candidate";
import type { InvitedSitting } from "./lock-invited-sitting";
import { detailsOf } from "./read-details";

/** Returns what an invitation changes of its sitting; nothing once the candidate has started. */
export function changedDetails(
  actor: Actor,
  sitting: InvitedSitting,
  model: InviteModel,
): Partial<InvitedSitting> {
  return sitting.status === "Initiated" ? changesOf(sitting, detailsOf(actor, model)) : {};
}

/**
 * Updates a locked sitting and its candidate with what a repeated invitation changes. Absent
 * details stay unchanged. `sendsEmail`: whether the candidate is to be emailed for the first time.
 */
export async function updateSittingDetails(
  tx: Transaction,
  actor: Actor,
  { sitting, person }: { sitting: InvitedSitting; person: Candidate },
  model: InviteModel,
): Promise<{ sitting: InvitedSitting; person: Candidate; sendsEmail: boolean }> {
  const changes = changedDetails(actor, sitting, model);
  const fields = Object.keys(changes);
  if (fields.length === 0) return { sitting, person, sendsEmail: false };
  const [changed] = await tx
    .update(sittings)
    .set({ ...changes, revision: sitting.revision + 1, updatedAt: sql`now()` })
    .where(eq(sittings.id, sitting.id))
    .returning();
  await recordAudit(tx, actor, [
    {
      action: "sitting.updated",
      subjectType: "sitting",
      subjectId: sitting.id,
      data: { fields },
    },
  ]);
  return {
    sitting: changed ?? sitting,
    person: await changePerson(tx, actor, person, changesOfPerson(person, changes)),
    sendsEmail: changes.sendInvite === true,
  };
}

const changesOfPerson = (
  person: Candidate,
  { invitedFirstName, invitedLastName, invitedEmail }: Partial<InvitedSitting>,
) =>
  changesOf(person, {
    firstName: invitedFirstName ?? undefined,
    lastName: invitedLastName ?? undefined,
    email: invitedEmail ?? undefined,
  });
