import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessmentSessions } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { changesOf } from "@/lib/changes";
import type { InviteModel } from "./contract-schema";
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
 * Lets a locked session take over what a repeated invitation says otherwise. What it does not say
 * stays. `mails`: whether the candidate is to be told by mail for the first time.
 */
export async function takeOverDetails(
  tx: Transaction,
  actor: Actor,
  session: SessionRow,
  model: InviteModel,
): Promise<{ session: SessionRow; mails: boolean }> {
  const changes = changedDetails(actor, session, model);
  const fields = Object.keys(changes);
  if (fields.length === 0) return { session, mails: false };
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
  return { session: changed ?? session, mails: changes.sendInvite === true };
}
