import { isNotNull, sql } from "drizzle-orm";
import { foreignKey, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { assessmentInvitations } from "./assessment-invitations";
import { candidates } from "./candidates";
import { actorKindEnum, createdAt, identity, jsonb } from "./columns";
import { eligibilities } from "./eligibilities";
import { offers } from "./offers";
import { sittings } from "./sittings";

/** Something that happened to a candidate or one of their records, for the timeline. */
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
    sittingId: integer(),
    invitationId: integer(),
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
    foreignKey({
      name: "events_sitting_fkey",
      columns: [table.accountId, table.sittingId],
      foreignColumns: [sittings.accountId, sittings.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "events_invitation_fkey",
      columns: [table.accountId, table.invitationId],
      foreignColumns: [assessmentInvitations.accountId, assessmentInvitations.id],
    }).onDelete("cascade"),
    index("events_sitting_idx")
      .on(table.accountId, table.sittingId, table.id)
      .where(isNotNull(table.sittingId)),
    index("events_invitation_idx")
      .on(table.accountId, table.invitationId, table.id)
      .where(isNotNull(table.invitationId)),
    index("events_eligibility_idx")
      .on(table.accountId, table.eligibilityId, table.id)
      .where(isNotNull(table.eligibilityId)),
    index("events_offer_idx").on(table.accountId, table.offerId, table.id),
    index("events_candidate_idx").on(table.accountId, table.candidateId, table.id),
  ],
);
