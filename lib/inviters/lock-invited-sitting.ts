import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { sittings } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { ofPartner } from "@/lib/sittings/select-of-partner";

export type InvitedSitting = typeof sittings.$inferSelect;

/** The keys by which an inviter identifies a sitting. */
export interface InvitedSittingKey {
  partnerUuid: string;
  interviewUuid: string;
}

const select = (tx: Transaction, actor: Actor, { partnerUuid, interviewUuid }: InvitedSittingKey) =>
  tx
    .select()
    .from(sittings)
    .where(
      and(
        eq(sittings.accountId, actor.accountId),
        eq(sittings.partnerUuid, partnerUuid),
        eq(sittings.interviewUuid, interviewUuid),
        ofPartner(actor),
      ),
    );

/** Returns the current sitting of an interview. */
export async function findInvitedSitting(
  tx: Transaction,
  actor: Actor,
  key: InvitedSittingKey,
): Promise<InvitedSitting | undefined> {
  const [sitting] = await select(tx, actor, key);
  return sitting;
}

/**
 * Returns the sitting of an interview, locked until the transaction ends; `share` allows other readers to lock it too.
 */
export async function lockInvitedSitting(
  tx: Transaction,
  actor: Actor,
  key: InvitedSittingKey,
  strength: "update" | "share" = "update",
): Promise<InvitedSitting | undefined> {
  const [sitting] = await select(tx, actor, key).for(strength);
  return sitting;
}

export const inUse = (noun: "account id" | "assessment" | "candidate") =>
  new AppError("conflict", `This interview uuid is in use for another ${noun}`);

/** Throws `conflict` if the sitting is another candidate's, or of another assessment. */
export function requireSame(
  sitting: InvitedSitting,
  given: { candidateId: number | undefined; assessmentId: number },
): void {
  if (sitting.candidateId !== given.candidateId) {
    throw inUse("candidate");
  }
  if (sitting.assessmentId !== given.assessmentId) {
    throw inUse("assessment");
  }
}
