import { type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { auditEntries } from "@/db/schema";
import { type Given, statement } from "@/db/statement";
import type { Actor } from "@/lib/auth/actor";
import { announceSubjects } from "@/lib/live/announce";
import { changesHome, subjectsOf } from "@/lib/live/rules";
import type { LiveSubject } from "@/lib/live/schema";
import { auditActor } from "./rules";

export interface NewAuditEntry {
  action: string;
  subjectType: string;
  subjectId: number | string;
  data?: Record<string, unknown>;
}

/** What `addEntries` inserts. */
export type AuditValues = ReturnType<typeof auditValues>;

/** Returns the values of `addEntries` for these entries. */
export const auditValues = (actor: Actor, entries: readonly NewAuditEntry[]) => ({
  accountId: actor.accountId,
  actorKind: actor.kind,
  actorName: actor.name,
  credential: actor.credential,
  auditActor: auditActor(actor),
  requestId: actor.requestId ?? null,
  entries: JSON.stringify(
    entries.map(({ action, subjectType, subjectId, data = {} }, position) => ({
      ...{ position, action, data },
      ...{ subject_type: subjectType, subject_id: String(subjectId) },
    })),
  ),
});

/** Returns the records that open screens refetch after these entries. */
export const auditSubjects = (entries: readonly NewAuditEntry[]): LiveSubject[] =>
  entries.length === 0
    ? []
    : subjectsOf([
        ...entries.map(({ action, subjectType, subjectId, data }) => ({
          type: subjectType,
          id: subjectId,
          changesHome: changesHome(action, data),
        })),
        { type: "audit_entry" },
      ]);

/** Returns the query `audit`, which adds the given entries for which `where` holds, in order. */
export const addEntries = (given: Given<AuditValues>, where: SQL = sql`true`): SQL => sql`
  audit as (
    insert into ${auditEntries} (account_id, actor_kind, actor_name, actor_id, actor, request_id,
      action, subject_type, subject_id, data)
    select ${given.accountId}::int, ${given.actorKind}::actor_kind, ${given.actorName}::text,
      ${given.credential}::text, ${given.auditActor}::text, ${given.requestId}::text,
      action, subject_type, subject_id, data
    from json_to_recordset(${given.entries}::json) as entry(
      position int, action text, subject_type text, subject_id text, data jsonb
    )
    where ${where}
    order by position
  )`;

const insertEntries = statement(
  (given: Given<AuditValues>) => sql`with ${addEntries(given)} select`,
);

/**
 * Records actions in one statement, in the caller's transaction, and notifies open screens of the
 * account after it commits.
 */
export async function recordAudit(
  tx: Queryable,
  actor: Actor,
  entries: readonly NewAuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await insertEntries.all(tx, auditValues(actor, entries));
  announceSubjects(actor.accountId, auditSubjects(entries));
}
