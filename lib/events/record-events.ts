import type { Transaction } from "@/db/client";
import { events } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { notifyLive } from "@/lib/live/notify-live";

export interface NewEvent {
  type: string;
  candidateId?: number;
  offerId?: number;
  eligibilityId?: number;
  data?: Record<string, unknown>;
}

/**
 * Puts what happened on the timelines, all in one statement, in the caller's transaction, and
 * tells those who look at the account, once it commits.
 */
export async function recordEvents(
  tx: Transaction,
  actor: Actor,
  happened: readonly NewEvent[],
): Promise<void> {
  if (happened.length === 0) return;
  await tx.insert(events).values(
    happened.map((event) => ({
      ...event,
      accountId: actor.accountId,
      actorKind: actor.kind,
      actorName: actor.name,
    })),
  );
  const changed = happened.flatMap(({ candidateId, offerId, eligibilityId }) => [
    ...(candidateId === undefined ? [] : [{ type: "candidate", id: candidateId }]),
    ...(offerId === undefined ? [] : [{ type: "offer", id: offerId }]),
    ...(eligibilityId === undefined ? [] : [{ type: "eligibility", id: eligibilityId }]),
  ]);
  await notifyLive(tx, actor.accountId, changed);
}
