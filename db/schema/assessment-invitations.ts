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
import { memberships } from "./memberships";
import { partners } from "./partners";

/**
 * A candidate invited to a partner's assessment. The address, login and token that the partner
 * returned are encrypted. Scores are texts, as the partner reports them.
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
    /** The partner's identifier of the candidate, whatever the account calls them later. */
    candidateReference: text().notNull(),
    interviewUuid: text().notNull().unique("assessment_invitations_uuid_key"),
    /** The partner's ID of the assessment, and its name at the time of invitation. */
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
    /** Time of the next attempt to reach the partner, or null. */
    nextAttemptAt: instant(),
    /** When a worker claimed the current attempt. */
    claimedAt: instant(),
    invitedAt: instant(),
    /** `metadata.timestamp` of the newest status. */
    reportedAt: instant(),
    /**
     * When the candidate was reset, by the partner's clock if known. Older reports belong to an
     * earlier attempt.
     */
    resetAt: instant(),
    checkedAt: instant(),
    createdByName: text().notNull(),
    /** The member who sent the invitation; null for a system. */
    createdBy: integer(),
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
    index("assessment_invitations_status_idx").on(
      table.accountId,
      table.status,
      table.createdAt,
      table.id,
    ),
    index("assessment_invitations_name_idx").on(table.accountId, table.assessmentName),
    index("assessment_invitations_candidate_idx").on(table.accountId, table.candidateId, table.id),
    index("assessment_invitations_partner_idx").on(
      table.accountId,
      table.partnerId,
      table.partnerSessionId,
    ),
    foreignKey({
      name: "assessment_invitations_created_by_fkey",
      columns: [table.accountId, table.createdBy],
      foreignColumns: [memberships.accountId, memberships.userId],
    }),
    index("assessment_invitations_waiting_idx")
      .on(table.accountId, table.partnerId, table.nextAttemptAt)
      .where(sql`${table.nextAttemptAt} is not null`),
    index("assessment_invitations_open_idx")
      .on(table.checkedAt)
      .where(sql`${table.status} not in ('failed', 'Completed')`),
  ],
);
