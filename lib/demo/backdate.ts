import { getTableColumns, sql } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import { auditEntries, events } from "@/db/schema";
import { auditActor } from "@/lib/audit/rules";
import type { Actor } from "@/lib/auth/actor";
import type { NewEvent } from "@/lib/events/record-events";

/** Something that happened in the past; with what the audit log says of it, where it does. */
export interface PastEvent extends NewEvent {
  actor: Actor;
  at: Date;
  audited?: {
    action?: string;
    data?: Record<string, unknown>;
    subjectType?: string;
    subjectId?: string;
  };
}

/** The narrowest first: an offer's event is of its candidate, too. */
const subjects = ["offer", "eligibility", "sitting", "invitation", "candidate"] as const;

/** Writes events and audit entries as the use cases do, dated to the day they happened. */
export async function recordPast(tx: Transaction, past: readonly PastEvent[]): Promise<void> {
  const by = ({ actor, at, data = {} }: PastEvent) => ({
    ...{ accountId: actor.accountId, actorKind: actor.kind, actorName: actor.name },
    ...{ data, createdAt: at },
  });
  const rows = past.map((event) => ({
    ...{ type: event.type, ...by(event) },
    ...Object.fromEntries(
      subjects.map((subject) => [`${subject}Id`, event[`${subject}Id`] ?? null]),
    ),
  }));
  await insertRows(tx, events, rows);
  const entries = past.flatMap((event) => {
    const { audited, actor, type } = event;
    if (!audited) return [];
    const subjectType = subjects.find((each) => event[`${each}Id`] !== undefined) ?? "candidate";
    const subject = { subjectType, subjectId: String(event[`${subjectType}Id`]) };
    const who = { actor: auditActor(actor), actorId: actor.credential };
    return [{ action: type, ...who, ...by(event), ...subject, ...audited }];
  });
  await insertRows(tx, auditEntries, entries);
}

/** Moves what use cases recorded of records just now to when it is said to have been, by its type. */
export async function backdate(
  tx: Transaction,
  subject: (typeof subjects)[number],
  past: readonly { id: number; times: Record<string, Date> }[],
): Promise<void> {
  const moves = past.map(({ id, times }) => ({ id, times }));
  const given = sql`json_to_recordset(${JSON.stringify(moves)}::json) as given(id int, times jsonb)`;
  await tx.execute(sql`
    update events set created_at = (times ->> type)::timestamptz
    from ${given} where ${sql.identifier(`${subject}_id`)} = given.id and times ? type`);
  await tx.execute(sql`
    update audit_entries set created_at = (times ->> action)::timestamptz from ${given}
    where subject_type = ${subject} and subject_id = given.id::text and times ? action`);
}

/** Changes rows by their ids, all in one statement; every row has the columns of the first. */
export async function updateRows<Table extends PgTable>(
  tx: Transaction,
  table: Table,
  rows: readonly (Partial<Table["$inferSelect"]> & { id: number })[],
): Promise<void> {
  const types = getTableColumns(table);
  const names = Object.keys(rows[0] ?? {}).filter((name) => name !== "id");
  const set = names.map((name, index) => {
    const type = sql.raw(types[name]?.getSQLType() ?? "");
    return sql`${sql.identifier(toSnakeCase(name))} = (given ->> ${sql.raw(`${index + 1}`)})::${type}`;
  });
  const values = rows.map((row) => ["id", ...names].map((name) => row[name as keyof typeof row]));
  await tx.execute(sql`
    update ${table} set ${sql.join(set, sql`, `)}
    from json_array_elements(${JSON.stringify(values)}::json) as given
    where ${table}.id = (given ->> 0)::int`);
}

/** Renumbers rows in the order of their times. */
export async function renumber(tx: Transaction, table: PgTable): Promise<void> {
  const names = Object.keys(getTableColumns(table)).filter((name) => name !== "id");
  const columns = sql.join(
    names.map((name) => sql.identifier(toSnakeCase(name))),
    sql`, `,
  );
  await tx.execute(sql`
    with moved as (delete from ${table} returning *)
    insert into ${table} (${columns}) select ${columns} from moved order by created_at, id`);
}
