import { foreignKey, integer, numeric, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, jsonb } from "./columns";
import { sittings } from "./sittings";

/** A candidate's saved answer: option IDs, a number, or a text. */
export const sittingAnswers = pgTable(
  "sitting_answers",
  {
    accountId: integer().notNull(),
    sittingId: integer().notNull(),
    attempt: integer().notNull(),
    questionId: text().notNull(),
    value: jsonb().$type<string | string[] | number | null>(),
    savedAt: instant().notNull().defaultNow(),
    /** Given manually or by the question's rule; null until marked. */
    points: numeric({ precision: 9, scale: 3, mode: "number" }),
  },
  (table) => [
    primaryKey({
      name: "sitting_answers_pkey",
      columns: [table.accountId, table.sittingId, table.attempt, table.questionId],
    }),
    foreignKey({
      name: "sitting_answers_sitting_fkey",
      columns: [table.accountId, table.sittingId],
      foreignColumns: [sittings.accountId, sittings.id],
    }).onDelete("cascade"),
  ],
);
