import { sql } from "drizzle-orm";
import { foreignKey, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import type { BulkOutcome, BulkVerdict } from "../enums";
import { accounts } from "./accounts";
import { bulkKindEnum, bulkStatusEnum, createdAt, identity, instant, jsonb } from "./columns";
import { memberships } from "./memberships";

interface RowCount {
  verdict: BulkVerdict;
  outcome: BulkOutcome;
  found: number;
}

/** Work on many records: reviewed row by row, confirmed, then processed by the worker. */
export const bulkRuns = pgTable(
  "bulk_runs",
  {
    id: identity(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    kind: bulkKindEnum().notNull(),
    status: bulkStatusEnum().notNull().default("review"),
    /** Settings that apply to every row; the shape depends on the kind. */
    settings: jsonb().$type<Record<string, unknown>>().notNull().default(sql`'{}'::jsonb`),
    /** The ID of what the run created, for instance of an offer to assist. */
    result: jsonb().$type<Record<string, unknown>>().notNull().default(sql`'{}'::jsonb`),
    /** Rows of the file while some are still to arrive; null once all have. */
    expectedRows: integer(),
    /** The run's rows by verdict and outcome, once it has ended; null while they may change. */
    finalCounts: jsonb().$type<RowCount[]>(),
    createdBy: integer().notNull(),
    createdByName: text().notNull(),
    createdAt: createdAt(),
    startedAt: instant(),
    finishedAt: instant(),
  },
  (table) => [
    unique("bulk_runs_account_id_key").on(table.accountId, table.id),
    foreignKey({
      name: "bulk_runs_created_by_fkey",
      columns: [table.accountId, table.createdBy],
      foreignColumns: [memberships.accountId, memberships.userId],
    }),
    index("bulk_runs_created_idx").on(table.accountId, table.createdAt, table.id),
  ],
);
