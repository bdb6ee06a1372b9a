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
    actorName: text().notNull(),
    action: text().notNull(),
    subjectType: text().notNull(),
    subjectId: text().notNull(),
    data: jsonb().$type<Record<string, unknown>>().notNull().default(sql`'{}'::jsonb`),
    requestId: text(),
    createdAt: createdAt(),
  },
  (table) => [
    index("audit_entries_account_idx").on(table.accountId, table.id),
    index("audit_entries_subject_idx").on(table.accountId, table.subjectType, table.subjectId),
  ],
);
