import { index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { editable, identity, instant } from "./columns";

/**
 * An assessment partner that we call through the assessments contract. The password we send is
 * encrypted; of the partner's callback password, only the SHA-256 is stored.
 */
export const partners = pgTable(
  "partners",
  {
    id: identity(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    name: text().notNull(),
    /** Base of the address, before `/invite_candidate` and the other calls. */
    baseUrl: text().notNull(),
    partnerUuid: text().notNull(),
    partnerAccountId: text(),
    username: text().notNull(),
    password: text().notNull(),
    callbackUser: text().notNull().unique("partners_callback_user_key"),
    callbackPasswordHash: text().notNull(),
    /** When the partner was retired; it takes no new invitations. */
    retiredAt: instant(),
    testedAt: instant(),
    /** Problem found by the last connection test, in words; null for none. */
    testProblem: text(),
    ...editable(),
  },
  (table) => [
    unique("partners_account_id_key").on(table.accountId, table.id),
    unique("partners_name_key").on(table.accountId, table.name),
    index("partners_account_idx").on(table.accountId, table.id),
  ],
);
