import { sql } from "drizzle-orm";
import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { actorKindEnum, createdAt, identity, jsonb } from "./columns";

/** Records who did what to which record. Kept after the record is deleted. */
export const auditEntries = pgTable(
  "audit_entries",
  {
    id: identity(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    actorKind: actorKindEnum().notNull(),
    actorId: text(),
    /** Identifies the person or system over time: `member:5`, `key:7`, `client:3`, `basic:2`. */
    actor: text().notNull(),
    actorName: text().notNull(),
    action: text().notNull(),
    subjectType: text().notNull(),
    subjectId: text().notNull(),
    data: jsonb().$type<Record<string, unknown>>().notNull().default(sql`'{}'::jsonb`),
    requestId: text(),
    createdAt: createdAt(),
  },
  (table) => [
    index("audit_entries_time_idx").on(table.accountId, table.createdAt, table.id),
    index("audit_entries_actor_idx").on(table.accountId, table.actor, table.createdAt, table.id),
    index("audit_entries_action_idx").on(table.accountId, table.action, table.createdAt, table.id),
    index("audit_entries_subject_idx").on(
      table.accountId,
      table.subjectType,
      table.subjectId,
      table.id,
    ),
    // Names of members and systems are few; those of candidates are as many as answers.
    index("audit_entries_name_idx")
      .on(table.accountId, table.actorName, table.createdAt, table.id)
      .where(sql`${table.actorKind} <> 'candidate'`),
    index("audit_entries_candidate_idx")
      .using("gin", sql`fold_text(${table.actorName}) gin_trgm_ops`)
      .where(sql`${table.actorKind} = 'candidate'`),
  ],
);
