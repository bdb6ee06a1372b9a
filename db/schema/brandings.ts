import { integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { actorKindEnum, createdAt, identity, paperSizeEnum } from "./columns";

/**
 * How an account's letters, emails and candidate pages look, as one save left it. Only ever
 * inserted: the last one is current, and versions of letters keep theirs.
 */
export const brandings = pgTable(
  "brandings",
  {
    id: identity(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    /** Revision of the account's branding, from 1. */
    number: integer().notNull(),
    paper: paperSizeEnum().notNull(),
    /** `#rrggbb`. */
    color: text(),
    /** A data: address, as is `signature`. */
    logo: text(),
    letterhead: text(),
    footer: text(),
    signatoryName: text(),
    signatoryTitle: text(),
    signature: text(),
    actorKind: actorKindEnum().notNull(),
    actorName: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("brandings_account_id_key").on(table.accountId, table.id),
    unique("brandings_number_key").on(table.accountId, table.number),
  ],
);
