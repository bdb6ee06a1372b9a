import { foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bulkRuns } from "./bulk-runs";

/**
 * What only one row of a run may have, such as an email address, so that a row finds its duplicates
 * without reading the others. Kept while the run is in review.
 */
export const bulkRowKeys = pgTable(
  "bulk_row_keys",
  {
    accountId: integer().notNull(),
    runId: integer().notNull(),
    key: text().notNull(),
    position: integer().notNull(),
  },
  (table) => [
    primaryKey({
      name: "bulk_row_keys_pkey",
      columns: [table.accountId, table.runId, table.key, table.position],
    }),
    foreignKey({
      name: "bulk_row_keys_run_fkey",
      columns: [table.accountId, table.runId],
      foreignColumns: [bulkRuns.accountId, bulkRuns.id],
    }).onDelete("cascade"),
  ],
);
