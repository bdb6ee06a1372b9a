import { sql } from "drizzle-orm";
import { foreignKey, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bulkRuns } from "./bulk-runs";
import { bulkOutcomeEnum, bulkVerdictEnum, jsonb } from "./columns";

/** One row of a bulk run: its input, its validation, and its result. */
export const bulkRows = pgTable(
  "bulk_rows",
  {
    accountId: integer().notNull(),
    runId: integer().notNull(),
    /** 1 for the first row, in the order of the file or selection. */
    position: integer().notNull(),
    /** The input: CSV columns by field, or the values of a selection. */
    input: jsonb().$type<Record<string, string>>().notNull().default(sql`'{}'::jsonb`),
    /** The record or person it concerns, for display. */
    label: text().notNull(),
    candidateId: integer(),
    offerId: integer(),
    verdict: bulkVerdictEnum().notNull(),
    /** The reason in words; for a ready row what will happen, or null. */
    reason: text(),
    outcome: bulkOutcomeEnum().notNull().default("waiting"),
    error: text(),
  },
  (table) => [
    primaryKey({
      name: "bulk_rows_pkey",
      columns: [table.accountId, table.runId, table.position],
    }),
    foreignKey({
      name: "bulk_rows_run_fkey",
      columns: [table.accountId, table.runId],
      foreignColumns: [bulkRuns.accountId, bulkRuns.id],
    }).onDelete("cascade"),
    index("bulk_rows_verdict_idx").on(
      table.accountId,
      table.runId,
      table.verdict,
      table.outcome,
      table.position,
    ),
  ],
);
