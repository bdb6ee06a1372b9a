import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { instant, jsonb } from "./columns";

/** The last nightly check of an account's chain. */
export const auditChecks = pgTable("audit_checks", {
  accountId: integer()
    .primaryKey()
    .references(() => accounts.id, { onDelete: "cascade" }),
  /** The head of the chain when it was last found whole: the next check expects it. */
  number: integer().notNull(),
  hash: text().notNull(),
  /** The first bad row; null if there is none. */
  finding: jsonb().$type<{ kind: string; number: number | null; entryId: number | null }>(),
  checkedAt: instant().notNull().defaultNow(),
});
