import { integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { createdAt } from "./columns";

/** An address that an account emails no more, since its owner reported an email as spam. */
export const blockedAddresses = pgTable(
  "blocked_addresses",
  {
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    /** In lower case. */
    address: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ name: "blocked_addresses_pkey", columns: [table.accountId, table.address] }),
  ],
);
