import { type Column, sql } from "drizzle-orm";
import { customType, index, integer, pgEnum, timestamp } from "drizzle-orm/pg-core";
import * as enums from "../enums";

export const roleEnum = pgEnum("role", enums.roles);
export const offerStatusEnum = pgEnum("offer_status", enums.offerStatuses);
export const payFrequencyEnum = pgEnum("pay_frequency", enums.payFrequencies);
export const letterSourceEnum = pgEnum("letter_source", enums.letterSources);
export const templateTypeEnum = pgEnum("template_type", enums.templateTypes);
export const jobStatusEnum = pgEnum("job_status", enums.jobStatuses);
export const employmentTypeEnum = pgEnum("employment_type", enums.employmentTypes);
export const actorKindEnum = pgEnum("actor_kind", enums.actorKinds);
export const outboxStatusEnum = pgEnum("outbox_status", enums.outboxStatuses);
export const outboxKindEnum = pgEnum("outbox_kind", enums.outboxKinds);
export const userTokenKindEnum = pgEnum("user_token_kind", enums.userTokenKinds);
export const linkKindEnum = pgEnum("link_kind", enums.linkKinds);
export const assistanceReasonEnum = pgEnum("assistance_reason", enums.assistanceReasons);
export const assistanceSourceEnum = pgEnum("assistance_source", enums.assistanceSources);
export const recipientStatusEnum = pgEnum("recipient_status", enums.recipientStatuses);
export const bulkKindEnum = pgEnum("bulk_kind", enums.bulkKinds);
export const bulkStatusEnum = pgEnum("bulk_status", enums.bulkStatuses);
export const bulkVerdictEnum = pgEnum("bulk_verdict", enums.bulkVerdicts);
export const bulkOutcomeEnum = pgEnum("bulk_outcome", enums.bulkOutcomes);
export const eligibilityStatusEnum = pgEnum("eligibility_status", enums.eligibilityStatuses);
export const registrationModeEnum = pgEnum("registration_mode", enums.registrationModes);
export const catalogueKindEnum = pgEnum("catalogue_kind", enums.catalogueKinds);
export const assessmentStatusEnum = pgEnum("assessment_status", enums.assessmentStatuses);
export const sittingStatusEnum = pgEnum("sitting_status", enums.sittingStatuses);
export const invitationStatusEnum = pgEnum("invitation_status", enums.invitationStatuses);
export const deliveryKindEnum = pgEnum("delivery_kind", enums.deliveryKinds);
export const offerFieldTypeEnum = pgEnum("offer_field_type", enums.offerFieldTypes);
export const paperSizeEnum = pgEnum("paper_size", enums.paperSizes);
export const webhookFormatEnum = pgEnum("webhook_format", enums.webhookFormats);
export const deliveryStatusEnum = pgEnum("delivery_status", enums.deliveryStatuses);

/** Timestamp with milliseconds, so that API values and cursors match the stored value exactly. */
export const instant = () => timestamp({ withTimezone: true, precision: 3, mode: "date" });

/**
 * Stores JSON as given. The client has already parsed it, so a string is text; drizzle's own type
 * would parse it again and read the text "24" as a number.
 */
export const jsonb = customType<{ data: unknown; driverData: unknown }>({
  dataType: () => "jsonb",
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => value,
});

export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

export const identity = () => integer().primaryKey().generatedByDefaultAsIdentity();

export const createdAt = () => instant().notNull().defaultNow();

/** Values of offer fields by key; a field without a value is absent. */
export type FieldValues = Readonly<Record<string, string | number | boolean>>;

export const customFields = () => jsonb().$type<FieldValues>().notNull().default(sql`'{}'::jsonb`);

/** When candidates are reminded: days before the deadline, and a time of the day, `10:00`. */
export interface ReminderSchedule {
  days: number[];
  at: string;
}

export const reminderSchedule = () => jsonb().$type<ReminderSchedule>();

/** Returns the columns of a record that several people can edit: its timestamps, and the revision that its ETag carries. */
export const editable = () => ({
  createdAt: createdAt(),
  updatedAt: instant().notNull().defaultNow(),
  revision: integer().notNull().default(1),
});

/** Finds the rows whose HTML refers to an image by its hash. Only those with images are in it. */
export const indexOfImages = (name: string, html: Column) =>
  index(name).using("gin", sql`letter_image_hashes(${html})`).where(sql`${html} like '%image:%'`);
