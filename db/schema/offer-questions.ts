import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { actorKindEnum, identity, instant } from "./columns";
import { offers } from "./offers";

/** A question that a candidate asked about their offer, with its answer once there is one. */
export const offerQuestions = pgTable(
  "offer_questions",
  {
    id: identity(),
    accountId: integer().notNull(),
    offerId: integer().notNull(),
    /** Number of the version that the candidate saw. */
    version: integer().notNull(),
    question: text().notNull(),
    askedAt: instant().notNull().defaultNow(),
    answer: text(),
    answeredAt: instant(),
    answeredByKind: actorKindEnum(),
    answeredBy: text(),
  },
  (table) => [
    foreignKey({
      name: "offer_questions_offer_fkey",
      columns: [table.accountId, table.offerId],
      foreignColumns: [offers.accountId, offers.id],
    }).onDelete("cascade"),
    index("offer_questions_offer_idx").on(table.accountId, table.offerId, table.id),
    check(
      "offer_questions_whole_answer",
      sql`num_nulls(${table.answer}, ${table.answeredAt}, ${table.answeredByKind}, ${table.answeredBy}) in (0, 4)`,
    ),
  ],
);
