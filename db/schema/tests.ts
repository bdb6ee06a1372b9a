import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { editable, identity, instant, jsonb } from "./columns";

/** A test that candidates can be eligible for, with its portions. */
export const tests = pgTable(
  "tests",
  {
    id: identity(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    code: text().notNull(),
    name: text().notNull(),
    /** None or one: nothing to choose. Several: an eligibility names at least one. */
    portions: jsonb().$type<{ code: string; name: string }[]>().notNull().default(sql`'[]'::jsonb`),
    /** When the test was retired; null while it can be scheduled. */
    retiredAt: instant(),
    ...editable(),
  },
  (table) => [
    unique("tests_account_id_key").on(table.accountId, table.id),
    unique("tests_code_key").on(table.accountId, table.code),
    index("tests_name_idx").on(table.accountId, table.name, table.id),
  ],
);
