import { integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { catalogueKindEnum, createdAt } from "./columns";

/** A code that eligibilities can use, if the account keeps a catalogue of its kind. */
export const catalogueCodes = pgTable(
  "catalogue_codes",
  {
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    kind: catalogueKindEnum().notNull(),
    code: text().notNull(),
    name: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({
      name: "catalogue_codes_pkey",
      columns: [table.accountId, table.kind, table.code],
    }),
  ],
);
