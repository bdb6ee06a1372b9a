import { foreignKey, integer, numeric, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { assessmentSessions } from "./assessment-sessions";
import { instant, jsonb } from "./columns";

/** What a candidate answered, saved as it was given: option ids, a number, or a text. */
export const sessionAnswers = pgTable(
  "session_answers",
  {
    accountId: integer().notNull(),
    sessionId: integer().notNull(),
    attempt: integer().notNull(),
    questionId: text().notNull(),
    value: jsonb().$type<string | string[] | number | null>(),
    savedAt: instant().notNull().defaultNow(),
    /** Given by hand or by the rule of the question; null while nobody marked it. */
    points: numeric({ precision: 9, scale: 3, mode: "number" }),
  },
  (table) => [
    primaryKey({
      name: "session_answers_pkey",
      columns: [table.accountId, table.sessionId, table.attempt, table.questionId],
    }),
    foreignKey({
      name: "session_answers_session_fkey",
      columns: [table.accountId, table.sessionId],
      foreignColumns: [assessmentSessions.accountId, assessmentSessions.id],
    }).onDelete("cascade"),
  ],
);
