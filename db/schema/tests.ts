import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { editable, identity, instant, jsonb } from "./columns";

/** A test that candidates can be made eligible for, with the portions it consists of. */
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
    /** Since when nobody can schedule it; null while it is offered. */
    retiredAt: instant(),
    ...editable(),
  },
  (table) => [
    unique("tests_account_id_key").on(table.accountId, table.id),
    unique("tests_code_key").on(table.accountId, table.code),
    index("tests_name_idx").on(table.accountId, table.name, table.id),
  ],
);
