import { randomUUID } from "node:crypto";
import type { Transaction } from "@/db/client";
import { assessmentInvitations } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { queueInvitations } from "./queue-invitations";

/** To what candidates are invited, and how. */
export interface Occasion {
  partnerId: number;
  assessmentId: string;
  assessmentName: string;
  customId: string | null;
  sendInvite: boolean;
}

/**
 * Notes invitations in one statement and has the worker tell the partner of each, after the
 * commit. Answers their ids.
 */
export async function addInvitations(
  tx: Transaction,
  actor: Actor,
  { partnerId, assessmentId, assessmentName, customId, sendInvite }: Occasion,
  invited: readonly { candidateId: number; additionalTime: number }[],
): Promise<number[]> {
  if (invited.length === 0) return [];
  const occasion = { partnerId, assessmentId, assessmentName, customId, sendInvite };
  const rows = await tx
    .insert(assessmentInvitations)
    .values(
      invited.map((each) => ({
        ...each,
        ...occasion,
        accountId: actor.accountId,
        interviewUuid: randomUUID(),
        createdByName: actor.name,
      })),
    )
    .returning({ id: assessmentInvitations.id });
  const ids = rows.map(({ id }) => id);
  await recordAudit(
    tx,
    actor,
    ids.map((subjectId) => ({
      action: "assessment_invitation.created",
      subjectType: "assessment_invitation",
      subjectId,
      data: { assessmentName },
    })),
  );
  await queueInvitations(tx, ids);
  return ids;
}
