import type { Transaction } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
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
 * Adds events to the timelines in one statement of the caller's transaction. Live viewers and
 * webhooks are notified once it commits.
 */
export async function recordEvents(
  tx: Transaction,
  actor: Actor,
  newEvents: readonly NewEvent[],
): Promise<void> {
  if (newEvents.length === 0) return;
  await insertRows(
    tx,
    events,
    newEvents.map(({ type, data = {}, ...subjects }) => ({
      type,
      candidateId: subjects.candidateId ?? null,
      offerId: subjects.offerId ?? null,
      eligibilityId: subjects.eligibilityId ?? null,
      sittingId: subjects.sittingId ?? null,
      invitationId: subjects.invitationId ?? null,
      data,
      accountId: actor.accountId,
      actorKind: actor.kind,
      actorName: actor.name,
    })),
  );
  await enqueueWebhooks(tx, actor.accountId, newEvents);
  const changed = newEvents.flatMap((event) => [
    ...subject("candidate", event.candidateId),
    ...subject("offer", event.offerId),
    ...subject("eligibility", event.eligibilityId),
    ...subject("sitting", event.sittingId),
    ...subject("assessment_invitation", event.invitationId),
  ]);
  await notifyLive(tx, actor.accountId, changed);
}

const subject = (type: string, id: number | undefined) => (id === undefined ? [] : [{ type, id }]);
