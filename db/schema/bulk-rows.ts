import { sql } from "drizzle-orm";
import { foreignKey, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bulkRuns } from "./bulk-runs";
import { bulkOutcomeEnum, bulkVerdictEnum, jsonb } from "./columns";

/** One row of a bulk run: what was given, what is thought of it, and what became of it. */
export const bulkRows = pgTable(
  "bulk_rows",
  {
    accountId: integer().notNull(),
    runId: integer().notNull(),
    /** 1 for the first row, as the file or the selection had it. */
    position: integer().notNull(),
    /** As given: the columns of a CSV row by field, or the values of a selection. */
    input: jsonb().$type<Record<string, string>>().notNull().default(sql`'{}'::jsonb`),
    /** Whom or what it is about, for people to read. */
    label: text().notNull(),
    candidateId: integer(),
    offerId: integer(),
    verdict: bulkVerdictEnum().notNull(),
    /** Why, in words; of a row that is ready what becomes of it, or null. */
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
