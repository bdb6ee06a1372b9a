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

/** One candidate's sitting of an assessment of ours, for the inviter who asked for it. */
export const sittings = pgTable(
  "sittings",
  {
    id: identity(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    /** `interview.id` of the contract's answers. */
    publicId: text().notNull().unique("sittings_public_id_key"),
    /** Who is called back; null where an API key invited. */
    basicCredentialId: integer(),
    partnerUuid: text().notNull(),
    partnerAccountId: text(),
    /** The inviter's key of the session. */
    interviewUuid: text().notNull(),
    /** The inviter's `interview.id`, kept beside ours. */
    interviewId: text(),
    internalReference: text(),
    /** What the last invitation calls the candidate. */
    invitedFirstName: text(),
    invitedLastName: text(),
    invitedEmail: text(),
    authorName: text(),
    authorEmail: text(),
    customId: text(),
    assessmentId: integer().notNull(),
    versionId: integer().notNull(),
    candidateId: integer().notNull(),
    /** Percent of the base time. */
    additionalTime: numeric({ precision: 7, scale: 3, mode: "number" }).notNull().default(0),
    handbackUrl: text().notNull(),
    sendInvite: boolean().notNull().default(false),
    status: sittingStatusEnum().notNull().default("Initiated"),
    attempt: integer().notNull().default(1),
    startedAt: instant(),
    /** When what is there counts. */
    deadlineAt: instant(),
    finishedAt: instant(),
    completedAt: instant(),
    /** When the inviter took notice of `Finished`; null while it has not. */
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
    index("sittings_candidate_idx").on(table.accountId, table.candidateId, table.id),
    index("sittings_score_idx").on(table.accountId, table.assessmentId, table.percent),
    index("sittings_unacknowledged_idx")
      .on(table.finishedAt)
      .where(sql`${table.finishedAt} is not null and ${table.acknowledgedAt} is null`),
    index("sittings_deadline_idx").on(table.deadlineAt).where(sql`${table.finishedAt} is null`),
  ],
);
