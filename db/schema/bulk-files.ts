import { foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bulkRows } from "./bulk-rows";
import { bytea } from "./columns";

/** The file that a row of a bulk run has made, such as a letter's PDF. Deleted with its row. */
export const bulkFiles = pgTable(
  "bulk_files",
  {
    accountId: integer().notNull(),
    runId: integer().notNull(),
    position: integer().notNull(),
    name: text().notNull(),
    bytes: bytea().notNull(),
  },
  (table) => [
    primaryKey({
      name: "bulk_files_pkey",
      columns: [table.accountId, table.runId, table.position],
    }),
    foreignKey({
      name: "bulk_files_row_fkey",
      columns: [table.accountId, table.runId, table.position],
      foreignColumns: [bulkRows.accountId, bulkRows.runId, bulkRows.position],
    }).onDelete("cascade"),
  ],
);
