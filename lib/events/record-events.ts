import type { Transaction } from "@/db/client";
import { events } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { enqueueWebhooks } from "@/lib/deliveries/enqueue-deliveries";
import { notifyLive } from "@/lib/live/notify-live";

export interface NewEvent {
  type: string;
  candidateId?: number;
  offerId?: number;
  eligibilityId?: number;
  sittingId?: number;
  invitationId?: number;
  data?: Record<string, unknown>;
}

/**
 * Puts what happened on the timelines, all in one statement, in the caller's transaction, and
 * tells those who look at the account and its webhooks, once it commits.
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
  await enqueueWebhooks(tx, actor.accountId, happened);
  const changed = happened.flatMap((event) => [
    ...subject("candidate", event.candidateId),
    ...subject("offer", event.offerId),
    ...subject("eligibility", event.eligibilityId),
    ...subject("sitting", event.sittingId),
    ...subject("assessment_invitation", event.invitationId),
  ]);
  await notifyLive(tx, actor.accountId, changed);
}

const subject = (type: string, id: number | undefined) => (id === undefined ? [] : [{ type, id }]);
