import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { candidates } from "./candidates";
import { editable, identity, instant, invitationStatusEnum } from "./columns";
import { partners } from "./partners";

/**
 * A candidate invited to a partner's assessment. What the partner gave for the candidate (address,
 * login, token) is kept encrypted; scores are texts, as the partner tells them.
 */
export const assessmentInvitations = pgTable(
  "assessment_invitations",
  {
    id: identity(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    partnerId: integer().notNull(),
    candidateId: integer().notNull(),
    interviewUuid: text().notNull().unique("assessment_invitations_uuid_key"),
    /** The partner's id of the assessment, and its name when it was chosen. */
    assessmentId: text().notNull(),
    assessmentName: text().notNull(),
    customId: text(),
    additionalTime: numeric({ precision: 7, scale: 3, mode: "number" }).notNull().default(0),
    sendInvite: boolean().notNull().default(false),
    status: invitationStatusEnum().notNull().default("waiting"),
    /** The partner's `interview.id`. */
    partnerSessionId: text(),
    url: text(),
    username: text(),
    password: text(),
    webToken: text(),
    overallScore: text(),
    rawScore: text(),
    percentile: text(),
    grade: text(),
    rag: text(),
    result: text(),
    resultUrl: text(),
    attempts: integer().notNull().default(0),
    lastError: text(),
    invitedAt: instant(),
    /** `metadata.timestamp` of the newest status. */
    reportedAt: instant(),
    checkedAt: instant(),
    createdByName: text().notNull(),
    ...editable(),
  },
  (table) => [
    unique("assessment_invitations_account_id_key").on(table.accountId, table.id),
    foreignKey({
      name: "assessment_invitations_partner_fkey",
      columns: [table.accountId, table.partnerId],
      foreignColumns: [partners.accountId, partners.id],
    }),
    foreignKey({
      name: "assessment_invitations_candidate_fkey",
      columns: [table.accountId, table.candidateId],
      foreignColumns: [candidates.accountId, candidates.id],
    }),
    index("assessment_invitations_created_idx").on(table.accountId, table.createdAt, table.id),
    index("assessment_invitations_candidate_idx").on(table.accountId, table.candidateId, table.id),
    index("assessment_invitations_partner_idx").on(
      table.accountId,
      table.partnerId,
      table.partnerSessionId,
    ),
    index("assessment_invitations_open_idx")
      .on(table.checkedAt)
      .where(sql`${table.status} not in ('failed', 'Completed')`),
  ],
);
