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
import { assessmentVersions } from "./assessment-versions";
import { assessments } from "./assessments";
import { basicCredentials } from "./basic-credentials";
import { candidates } from "./candidates";
import { editable, identity, instant, sittingStatusEnum } from "./columns";

/** A candidate's sitting of one of our assessments, for the inviter who requested it. */
export const sittings = pgTable(
  "sittings",
  {
    id: identity(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    /** `interview.id` in the contract's responses. */
    publicId: text().notNull().unique("sittings_public_id_key"),
    /** The credential that is called back; null for an API key. */
    basicCredentialId: integer(),
    partnerUuid: text().notNull(),
    partnerAccountId: text(),
    /** The inviter's key of the sitting. */
    interviewUuid: text().notNull(),
    /** The inviter's own `interview.id`. */
    interviewId: text(),
    internalReference: text(),
    /** The candidate's name in the last invitation. */
    invitedFirstName: text(),
    invitedLastName: text(),
    invitedEmail: text(),
    authorName: text(),
    authorEmail: text(),
    customId: text(),
    assessmentId: integer().notNull(),
    versionId: integer().notNull(),
    candidateId: integer().notNull(),
    /** Percentage of the base time. */
    additionalTime: numeric({ precision: 7, scale: 3, mode: "number" }).notNull().default(0),
    handbackUrl: text().notNull(),
    sendInvite: boolean().notNull().default(false),
    status: sittingStatusEnum().notNull().default("Initiated"),
    attempt: integer().notNull().default(1),
    startedAt: instant(),
    /** When saved answers are handed in automatically. */
    deadlineAt: instant(),
    finishedAt: instant(),
    completedAt: instant(),
    /** When the inviter acknowledged `Finished`; null until then. */
    acknowledgedAt: instant(),
    rawScore: numeric({ precision: 9, scale: 3, mode: "number" }),
    maxScore: numeric({ precision: 9, scale: 3, mode: "number" }),
    percent: numeric({ precision: 6, scale: 3, mode: "number" }),
    percentile: integer(),
    grade: text(),
    rag: text(),
    result: text(),
    ...editable(),
  },
  (table) => [
    unique("sittings_account_id_key").on(table.accountId, table.id),
    unique("sittings_interview_key").on(table.accountId, table.partnerUuid, table.interviewUuid),
    foreignKey({
      name: "sittings_credential_fkey",
      columns: [table.accountId, table.basicCredentialId],
      foreignColumns: [basicCredentials.accountId, basicCredentials.id],
    }),
    foreignKey({
      name: "sittings_assessment_fkey",
      columns: [table.accountId, table.assessmentId],
      foreignColumns: [assessments.accountId, assessments.id],
    }),
    foreignKey({
      name: "sittings_version_fkey",
      columns: [table.accountId, table.versionId],
      foreignColumns: [assessmentVersions.accountId, assessmentVersions.id],
    }),
    foreignKey({
      name: "sittings_candidate_fkey",
      columns: [table.accountId, table.candidateId],
      foreignColumns: [candidates.accountId, candidates.id],
    }),
    index("sittings_created_idx").on(table.accountId, table.createdAt, table.id),
    index("sittings_status_idx").on(table.accountId, table.status, table.createdAt, table.id),
    index("sittings_to_mark_idx")
      .on(table.accountId, table.finishedAt, table.id)
      .where(sql`${table.status} = 'Finished'`),
    index("sittings_candidate_idx").on(table.accountId, table.candidateId, table.id),
    index("sittings_score_idx").on(table.accountId, table.assessmentId, table.percent),
    index("sittings_unacknowledged_idx")
      .on(table.finishedAt)
      .where(sql`${table.finishedAt} is not null and ${table.acknowledgedAt} is null`),
    index("sittings_deadline_idx").on(table.deadlineAt).where(sql`${table.finishedAt} is null`),
  ],
);
