import { integer, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { bytea } from "./columns";

/**
 * The chain of an account's audit log: one seal for each entry, written after its commit. A trigger
 * refuses changes. An entry that is deleted after the time it is kept leaves its seal.
 */
export const auditSeals = pgTable(
  "audit_seals",
  {
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    /** Place in the account's chain, from 1 without gaps. */
    number: integer().notNull(),
    entryId: integer().notNull().unique("audit_seals_entry_key"),
    /** SHA-256 of the entry. */
    entryHash: bytea().notNull(),
    /** SHA-256 of the hash before it and the entry's. */
    hash: bytea().notNull(),
  },
  (table) => [primaryKey({ name: "audit_seals_pkey", columns: [table.accountId, table.number] })],
);
