import { sql } from "drizzle-orm";
import { foreignKey, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { candidates } from "./candidates";
import { actorKindEnum, createdAt, identity } from "./columns";
import { eligibilities } from "./eligibilities";
import { offers } from "./offers";

/** Anything that happened to a candidate or one of their records, for its timeline. */
export const events = pgTable(
  "events",
  {
    id: identity(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    type: text().notNull(),
    candidateId: integer(),
    offerId: integer(),
    eligibilityId: integer(),
    data: jsonb().$type<Record<string, unknown>>().notNull().default(sql`'{}'::jsonb`),
    actorKind: actorKindEnum().notNull(),
    actorName: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      name: "events_candidate_fkey",
      columns: [table.accountId, table.candidateId],
      foreignColumns: [candidates.accountId, candidates.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "events_offer_fkey",
      columns: [table.accountId, table.offerId],
      foreignColumns: [offers.accountId, offers.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "events_eligibility_fkey",
      columns: [table.accountId, table.eligibilityId],
      foreignColumns: [eligibilities.accountId, eligibilities.id],
    }).onDelete("cascade"),
    index("events_eligibility_idx").on(table.accountId, table.eligibilityId, table.id),
    index("events_offer_idx").on(table.accountId, table.offerId, table.id),
    index("events_candidate_idx").on(table.accountId, table.candidateId, table.id),
  ],
);
