import { type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { Given, Statement } from "@/db/statement";
import {
  type AuditValues,
  addEntries,
  auditSubjects,
  auditValues,
  type NewAuditEntry,
} from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { announceSubjects } from "@/lib/live/announce";
import {
  addEvents,
  addNotifiedEvents,
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

export type ChangeValues = EventValues & AuditValues;

const changeValues = (actor: Actor, { events, entries }: Changes): ChangeValues => ({
  ...eventValues(actor, events),
  ...auditValues(actor, entries),
});

/** Conditions under which an event and an audit entry are recorded. */
interface Only {
  events: SQL;
  entries: SQL;
}

/**
 * Returns queries that record events and audit entries within the statement of the change itself,
 * which must select `queueNewDeliveries`, and runs by `writeChanges`.
 */
export const recordingChanges = (given: Given<ChangeValues>, only?: Only): SQL =>
  sql`${addEvents(given, only?.events)}, ${addEntries(given, only?.entries)}`;

/**
 * Returns the queries of `recordingChanges` for events that members are notified of. Their statement
 * must select `queueNewWork`.
 */
export const recordingNotifiedChanges = (given: Given<ChangeValues>, only?: Only): SQL =>
  sql`${addNotifiedEvents(given, only?.events)}, ${addEntries(given, only?.entries)}`;

/**
 * Runs a statement that records changes beside its own, and returns its rows. If there are any, open
 * screens are notified after the commit.
 */
export async function writeChanges<Values extends ChangeValues, Row>(
  statement: Statement<Values, Row>,
  on: Queryable,
  { actor, events, entries }: Changes & { actor: Actor },
  values: Omit<Values, keyof ChangeValues>,
): Promise<Row[]> {
  const recorded = changeValues(actor, { events, entries });
  const rows = await statement.all(on, { ...values, ...recorded } as unknown as Values);
  if (rows.length > 0) {
    const subjects = [...eventSubjects(events), ...auditSubjects(entries)];
    announceSubjects(actor.accountId, subjects);
  }
  return rows;
}
