import { index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { editable, identity, instant } from "./columns";

/**
 * An assessment partner that we call by the assessments contract. The password we send is kept
 * encrypted; of the one with which the partner calls us back, only the SHA-256.
 */
export const partners = pgTable(
  "partners",
  {
    id: identity(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    name: text().notNull(),
    /** What stands before `/invite_candidate` and the other calls. */
    baseUrl: text().notNull(),
    partnerUuid: text().notNull(),
    partnerAccountId: text(),
    username: text().notNull(),
    password: text().notNull(),
    callbackUser: text().notNull().unique("partners_callback_user_key"),
    callbackPasswordHash: text().notNull(),
    /** Since when nobody new is invited. */
    retiredAt: instant(),
    testedAt: instant(),
    /** What the last test of the connection found wrong, in words; null: nothing. */
    testProblem: text(),
    ...editable(),
  },
  (table) => [
    unique("partners_account_id_key").on(table.accountId, table.id),
    unique("partners_name_key").on(table.accountId, table.name),
    index("partners_account_idx").on(table.accountId, table.id),
  ],
);
