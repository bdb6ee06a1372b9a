import { type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { events } from "@/db/schema";
import { type Given, statements } from "@/db/statement";
import type { Actor } from "@/lib/auth/actor";
import { toWebhookMessage, webhookDeliveries } from "@/lib/deliveries/enqueue-deliveries";
import { queueNewDeliveries } from "@/lib/deliveries/queue-deliveries";
import { announceSubjects } from "@/lib/live/announce";
import { type Changed, changesHome, subjectsOf } from "@/lib/live/rules";
import type { LiveSubject } from "@/lib/live/schema";
import { isNotified } from "@/lib/notifications/rules";
import { addNotifications, queueNotificationMail } from "./add-notifications";

export interface NewEvent {
  type: string;
  candidateId?: number;
  offerId?: number;
  eligibilityId?: number;
  sittingId?: number;
  invitationId?: number;
  data?: Record<string, unknown>;
}

/** What `addEvents` inserts. */
export type EventValues = ReturnType<typeof eventValues>;

/** Returns the values of `addEvents` for these events. */
export function eventValues(actor: Actor, newEvents: readonly NewEvent[]) {
  const now = new Date();
  return {
    accountId: actor.accountId,
    actorKind: actor.kind,
    actorName: actor.name,
    actorUserId: actor.userId,
    events: JSON.stringify(
      newEvents.map((event, position) => ({
        position,
        type: event.type,
        candidate_id: event.candidateId,
        offer_id: event.offerId,
        eligibility_id: event.eligibilityId,
        sitting_id: event.sittingId,
        invitation_id: event.invitationId,
        data: event.data ?? {},
        ...toWebhookMessage(event, now),
      })),
    ),
  };
}

/** Returns the records that open screens refetch after these events. */
export const eventSubjects = (newEvents: readonly NewEvent[]): LiveSubject[] =>
  subjectsOf(newEvents.flatMap(changedBy));

/** Names the records of an event. Its candidate's timeline changes, and nothing else of them. */
function changedBy({ type, data, ...ids }: NewEvent): Changed[] {
  const subjects = [
    { type: "candidate", id: ids.candidateId, changesHome: false },
    { type: "offer", id: ids.offerId },
    { type: "eligibility", id: ids.eligibilityId },
    { type: "sitting", id: ids.sittingId },
    { type: "assessment_invitation", id: ids.invitationId },
  ];
  const isOnHome = changesHome(type, data);
  const notified = isNotified(type) ? [{ type: "notification" }] : [];
  const records = subjects.flatMap(({ id, ...subject }) =>
    id === undefined ? [] : [{ changesHome: isOnHome, ...subject, id }],
  );
  return [...records, ...notified];
}

/**
 * Returns queries that add the given events for which `where` holds, in order, and their messages to
 * webhooks. The statement that uses them must select `queueNewDeliveries`.
 */
export const addEvents = (given: Given<EventValues>, where: SQL = sql`true`): SQL => sql`
  new_event as (
    select * from json_to_recordset(${given.events}::json) as event(
      position int, type text, candidate_id int, offer_id int, eligibility_id int, sitting_id int,
      invitation_id int, data jsonb, message_id text, payload text
    )
    where ${where}
  ),
  event as (
    insert into ${events} (account_id, actor_kind, actor_name, type, candidate_id, offer_id,
      eligibility_id, sitting_id, invitation_id, data)
    select ${given.accountId}::int, ${given.actorKind}::actor_kind, ${given.actorName}::text,
      type, candidate_id, offer_id, eligibility_id, sitting_id, invitation_id, data
    from new_event order by position
    returning id, type, offer_id
  ),
  ${webhookDeliveries(given.accountId, sql`new_event event`)}`;

/** Returns `addEvents` with the notifications of members. Select `queueNewWork` with it. */
export const addNotifiedEvents = (given: Given<EventValues>, where?: SQL): SQL =>
  sql`${addEvents(given, where)}, ${addNotifications(given)}`;

/** Queues what the queries of `addNotifiedEvents` add. */
export const queueNewWork = (given: Given<EventValues>): SQL =>
  sql`${queueNewDeliveries} as deliveries, ${queueNotificationMail(given.accountId)} as mails`;

const insertEvents = statements((shape: "plain" | "notified", given: Given<EventValues>) =>
  shape === "plain"
    ? sql`with ${addEvents(given)} select ${queueNewDeliveries} as queued`
    : sql`with ${addNotifiedEvents(given)} select ${queueNewWork(given)}`,
);

/**
 * Adds events to the timelines in one statement of the caller's transaction, with the notifications
 * of members. Live viewers and webhooks are notified once it commits.
 */
export async function recordEvents(
  tx: Queryable,
  actor: Actor,
  newEvents: readonly NewEvent[],
): Promise<void> {
  if (newEvents.length === 0) return;
  const shape = newEvents.some(({ type }) => isNotified(type)) ? "notified" : "plain";
  await insertEvents(shape).all(tx, eventValues(actor, newEvents));
  announceSubjects(actor.accountId, eventSubjects(newEvents));
}
