import { randomUUID } from "node:crypto";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessmentInvitations, candidates } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { queueInvitations } from "./queue-invitations";

/** The assessment and the settings of an invitation. */
export interface Occasion {
  partnerId: number;
  assessmentId: string;
  assessmentName: string;
  customId: string | null;
  sendInvite: boolean;
}

/**
 * Adds invitations in one statement and has the worker send each to the partner after the commit.
 * Returns their ids.
 */
export async function addInvitations(
  tx: Transaction,
  actor: Actor,
  { partnerId, assessmentId, assessmentName, customId, sendInvite }: Occasion,
  invited: readonly { candidateId: number; additionalTime: number }[],
): Promise<number[]> {
  if (invited.length === 0) return [];
  const references = await referencesOf(tx, actor, invited);
  const occasion = { partnerId, assessmentId, assessmentName, customId, sendInvite };
  const rows = await tx
    .insert(assessmentInvitations)
    .values(
      invited.map((each) => ({
        ...each,
        ...occasion,
        accountId: actor.accountId,
        candidateReference: references.get(each.candidateId) ?? "",
        interviewUuid: randomUUID(),
        createdByName: actor.name,
        createdBy: actor.userId,
        nextAttemptAt: sql`now()`,
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

/**
 * Returns the references that identify these candidates to a partner: the account's own ID if there
 * is one. An invitation keeps its reference, since a partner refuses one uuid for two candidates.
 */
async function referencesOf(
  tx: Transaction,
  { accountId }: Actor,
  invited: readonly { candidateId: number }[],
): Promise<Map<number, string>> {
  const ids = invited.map(({ candidateId }) => candidateId);
  const rows = await tx
    .select({
      id: candidates.id,
      candidateId: candidates.candidateId,
      publicId: candidates.publicId,
    })
    .from(candidates)
    .where(and(eq(candidates.accountId, accountId), inArray(candidates.id, ids)));
  return new Map(rows.map(({ id, candidateId, publicId }) => [id, candidateId ?? publicId]));
}
