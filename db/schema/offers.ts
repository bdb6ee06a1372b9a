import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { LetterProblemCode, ProblemLevel } from "../enums";
import { accounts } from "./accounts";
import { candidates } from "./candidates";
import {
  customFields,
  editable,
  identity,
  instant,
  jsonb,
  letterSourceEnum,
  offerStatusEnum,
  payFrequencyEnum,
  reminderSchedule,
} from "./columns";
import { jobs } from "./jobs";
import { memberships } from "./memberships";
import { templates } from "./templates";

interface StoredProblem {
  code: LetterProblemCode;
  level: ProblemLevel;
  message: string;
  name?: string | undefined;
  place?: { line: number; column: number } | undefined;
}

export const offers = pgTable(
  "offers",
  {
    id: identity(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    candidateId: integer().notNull(),
    jobId: integer().notNull(),
    templateId: integer(),
    salary: numeric({ precision: 12, scale: 2, mode: "number" }),
    currency: text(),
    payFrequency: payFrequencyEnum(),
    startDate: date({ mode: "string" }),
    expiryDate: date({ mode: "string" }),
    customFields: customFields(),
    /** Language of what the candidate sees; null for the candidate's, template's or account's. */
    locale: text(),
    status: offerStatusEnum().notNull().default("draft"),
    letterSource: letterSourceEnum().notNull().default("none"),
    renderedHtml: text(),
    /** What is wrong with the letter. A letter with an error can't be sent. */
    problems: jsonb().$type<StoredProblem[]>().notNull().default(sql`'[]'::jsonb`),
    /** Number of the newest row in `offer_versions`. */
    version: integer().notNull().default(1),
    createdBy: integer().notNull(),
    sentAt: instant(),
    openedAt: instant(),
    acceptedAt: instant(),
    declinedAt: instant(),
    withdrawnAt: instant(),
    /** The offer's own schedule; null for the account's, without days for none. */
    reminders: reminderSchedule(),
    /** Day before which the candidate isn't reminded. */
    snoozedUntil: date({ mode: "string" }),
    /** When the worker looks at the offer's reminders again. */
    nextReminderAt: instant(),
    /** Key of the newest reminder: the deadline and the day, `2027-03-05:2027-03-02`. */
    lastReminder: text(),
    /** The offer that this one follows, if it was reopened. */
    reopenedFrom: integer(),
    ...editable(),
  },
  (table) => [
    unique("offers_account_id_key").on(table.accountId, table.id),
    foreignKey({
      name: "offers_candidate_fkey",
      columns: [table.accountId, table.candidateId],
      foreignColumns: [candidates.accountId, candidates.id],
    }),
    foreignKey({
      name: "offers_job_fkey",
      columns: [table.accountId, table.jobId],
      foreignColumns: [jobs.accountId, jobs.id],
    }),
    foreignKey({
      name: "offers_template_fkey",
      columns: [table.accountId, table.templateId],
      foreignColumns: [templates.accountId, templates.id],
    }),
    foreignKey({
      name: "offers_created_by_fkey",
      columns: [table.accountId, table.createdBy],
      foreignColumns: [memberships.accountId, memberships.userId],
    }),
    foreignKey({
      name: "offers_reopened_from_fkey",
      columns: [table.accountId, table.reopenedFrom],
      foreignColumns: [table.accountId, table.id],
    }).onDelete("set null"),
    uniqueIndex("offers_reopened_from_key")
      .on(table.accountId, table.reopenedFrom)
      .where(sql`${table.reopenedFrom} is not null`),
    check("offers_salary_positive", sql`${table.salary} > 0`),
    // Each index of a filter or order ends with what other orders and the status need, so that a
    // list reads all that its filter matches from the index alone.
    index("offers_created_idx").on(
      ...[table.accountId, table.createdAt, table.id],
      ...[table.updatedAt, table.expiryDate, table.status],
    ),
    index("offers_updated_idx").on(table.accountId, table.updatedAt, table.id, table.status),
    index("offers_status_idx").on(
      ...[table.accountId, table.status, table.createdAt, table.id],
      ...[table.updatedAt, table.expiryDate, table.candidateId],
    ),
    index("offers_expiry_idx").on(
      ...[table.accountId, sql`coalesce(${table.expiryDate}, '9999-12-31'::date)`, table.id],
      ...[table.expiryDate, table.createdAt, table.updatedAt, table.status],
    ),
    index("offers_due_idx")
      .on(table.accountId, table.expiryDate, table.id)
      .where(sql`${table.status} in ('sent', 'pending')`),
    index("offers_reminder_idx")
      .on(table.nextReminderAt)
      .where(sql`${table.nextReminderAt} is not null`),
    index("offers_opened_idx")
      .on(table.accountId, table.openedAt, table.id)
      .where(sql`${table.status} = 'pending'`),
    index("offers_answered_idx")
      .on(
        table.accountId,
        sql`coalesce(${table.acceptedAt}, ${table.declinedAt})`,
        table.status,
        table.sentAt,
        table.acceptedAt,
        table.declinedAt,
        ...[table.id, table.createdAt, table.updatedAt, table.expiryDate],
      )
      .where(sql`coalesce(${table.acceptedAt}, ${table.declinedAt}) is not null`),
    index("offers_job_idx").on(
      ...[table.accountId, table.jobId, table.createdAt, table.id],
      ...[table.updatedAt, table.expiryDate],
    ),
    index("offers_candidate_idx").on(table.accountId, table.candidateId, table.createdAt),
    index("offers_template_idx").on(table.accountId, table.templateId),
    index("offers_created_by_idx").on(
      ...[table.accountId, table.createdBy, table.createdAt, table.id],
      ...[table.updatedAt, table.expiryDate],
    ),
    index("offers_custom_fields_idx")
      .using("gin", sql`custom_field_text(${table.customFields}) gin_trgm_ops`)
      .where(sql`${table.customFields} <> '{}'`),
  ],
);
