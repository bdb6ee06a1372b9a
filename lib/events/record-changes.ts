import { type SQL, sql } from "drizzle-orm";
import type { Given } from "@/db/statement";
import {
  type AuditValues,
  addEntries,
  auditSubjects,
  auditValues,
  type NewAuditEntry,
} from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { queueNewDeliveries } from "@/lib/deliveries/queue-deliveries";
import { liveChannel } from "@/lib/live/notify-live";
import { noticeText } from "@/lib/live/rules";
import {
  addEvents,
  type EventValues,
  eventSubjects,
  eventValues,
  type NewEvent,
} from "./record-events";

/** What a change records beside itself. */
export interface Changes {
  events: readonly NewEvent[];
  entries: readonly NewAuditEntry[];
}

export type ChangeValues = EventValues & AuditValues & { notice: string };

/** Returns the values of `recordingChanges`. */
export const changeValues = (actor: Actor, { events, entries }: Changes): ChangeValues => ({
  ...eventValues(actor, events),
  ...auditValues(actor, entries),
  notice: noticeText(actor.accountId, [...eventSubjects(events), ...auditSubjects(entries)]),
});

/** Conditions under which an event and an audit entry are recorded. */
interface Only {
  events: SQL;
  entries: SQL;
}

/**
 * Returns queries that record events and audit entries within the statement of the change itself,
 * which must select `announced`.
 */
export const recordingChanges = (given: Given<ChangeValues>, only?: Only): SQL =>
  sql`${addEvents(given, only?.events)}, ${addEntries(given, only?.entries)}`;

/** Returns what a statement selects to notify live viewers and webhooks of its changes. */
export const announced = (given: Given<ChangeValues>): SQL =>
  sql`pg_notify(${liveChannel}, ${given.notice}), ${queueNewDeliveries}`;
