import { foreignKey, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { assistanceOffers } from "./assistance-offers";
import { candidates } from "./candidates";
import { createdAt, identity, instant, recipientStatusEnum } from "./columns";

/** A candidate who received an offer to assist, and their response. */
export const assistanceRecipients = pgTable(
  "assistance_recipients",
  {
    id: identity(),
    accountId: integer().notNull(),
    assistanceOfferId: integer().notNull(),
    candidateId: integer().notNull(),
    status: recipientStatusEnum().notNull().default("recorded"),
    /** The caller's code, or one allocated from a pool (then a coupon references this row). */
    couponCode: text(),
    notifiedAt: instant(),
    seenAt: instant(),
    answeredAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("assistance_recipients_account_id_key").on(table.accountId, table.id),
    unique("assistance_recipients_candidate_key").on(
      table.accountId,
      table.assistanceOfferId,
      table.candidateId,
    ),
    foreignKey({
      name: "assistance_recipients_offer_fkey",
      columns: [table.accountId, table.assistanceOfferId],
      foreignColumns: [assistanceOffers.accountId, assistanceOffers.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "assistance_recipients_candidate_fkey",
      columns: [table.accountId, table.candidateId],
      foreignColumns: [candidates.accountId, candidates.id],
    }),
    index("assistance_recipients_status_idx").on(
      table.accountId,
      table.assistanceOfferId,
      table.status,
      table.id,
    ),
    index("assistance_recipients_person_idx").on(table.accountId, table.candidateId, table.id),
  ],
);
