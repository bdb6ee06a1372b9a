import { z } from "zod";
import { offerStatuses, payFrequencies } from "@/db/enums";
import { CustomFieldsInput } from "@/lib/offer-fields/schema";
import { PageQuery } from "@/lib/pagination";
import {
  bodyId,
  calendarDate,
  commaList,
  currencyCode,
  instant,
  localeTag,
  money,
  pathId,
  visibleText,
} from "@/lib/schemas";
import { maxAnswerLength } from "./rules";

/** Days before the deadline on which candidates can be reminded, at most. */
export const maxReminders = 5;

export const ReminderSchedule = z
  .object({
    days: z
      .array(z.int().min(0, "Enter days from 0 to 60").max(60, "Enter days from 0 to 60"))
      .max(maxReminders, `Enter at most ${maxReminders} days`)
      .refine((days) => new Set(days).size === days.length, "A day is listed twice")
      .describe("Days before the deadline"),
    at: z
      .string()
      .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "Enter a time of day, such as 10:00")
      .describe("Time of the day in the account's time zone, `10:00`"),
  })
  .meta({ id: "ReminderSchedule" });
export type ReminderSchedule = z.output<typeof ReminderSchedule>;

/** What an account starts with once it reminds candidates. */
export const usualReminders: ReminderSchedule = { days: [3, 1], at: "10:00" };

/** Absent fields stay as they are. */
export const UpdateRemindersInput = z.object({
  reminders: ReminderSchedule.nullable()
    .optional()
    .describe("The offer's own schedule; null for the account's, without days for none"),
  snoozedUntil: calendarDate().nullable().optional(),
});
export type UpdateRemindersInput = z.output<typeof UpdateRemindersInput>;

/** When an offer's candidate is reminded of its deadline. */
export const OfferReminders = z
  .object({
    nextAt: instant().nullable().describe("When the next reminder is sent; null if none will be"),
    lastAt: instant().nullable().describe("When the candidate was last reminded"),
    schedule: ReminderSchedule.nullable().describe(
      "The schedule that applies; null if nobody is reminded",
    ),
    own: ReminderSchedule.nullable().describe(
      "The offer's own schedule, without days for none; null if the account's applies",
    ),
    usual: ReminderSchedule.nullable().describe("The account's schedule; null for none"),
    snoozedUntil: z.iso.date().nullable().describe("Day before which nobody is reminded"),
    hold: z
      .string()
      .nullable()
      .describe("Why the schedule sends none to the candidate's address; null if it does"),
    refusal: z.string().nullable().describe("Why nobody can be reminded now; null if they can"),
  })
  .meta({ id: "OfferReminders" });
export type OfferReminders = z.output<typeof OfferReminders>;

export const OfferParams = z.object({ id: pathId("offer") });
export const OfferJobParams = z.object({ jobId: pathId("job") });
export const OfferVersionParams = z.object({ id: pathId("offer"), number: pathId("version") });

/** Which version of a letter; the current one by default. */
export const LetterQuery = z.object({ version: pathId("version").optional() });

const terms = {
  templateId: bodyId().nullable().optional(),
  salary: money().nullable().optional(),
  currency: currencyCode().nullable().optional(),
  payFrequency: z.enum(payFrequencies).nullable().optional(),
  startDate: calendarDate().nullable().optional(),
  expiryDate: calendarDate().nullable().optional(),
  customFields: CustomFieldsInput.optional(),
  locale: localeTag()
    .nullable()
    .optional()
    .describe(
      "Language of what the candidate sees; null for the candidate's, the template's or the account's",
    ),
};

/** Absent pay and absent fields come from the job; an explicit null means none. `status` is ignored. */
export const CreateOfferInput = z.object({
  candidateId: bodyId(),
  jobId: bodyId(),
  ...terms,
  createdBy: bodyId().optional(),
});
export type CreateOfferInput = z.output<typeof CreateOfferInput>;

export const UpdateOfferInput = z.object({
  ...terms,
  status: z.enum(offerStatuses).optional(),
  renderedHtml: z.string().max(4_000_000).optional(),
});
export type UpdateOfferInput = z.output<typeof UpdateOfferInput>;

export const TransitionInput = z.object({ status: z.enum(offerStatuses) });

export const OfferQuestionParams = z.object({
  id: pathId("offer"),
  offerQuestionId: pathId("question"),
});

export const AnswerQuestionInput = z.object({ answer: visibleText(maxAnswerLength) });
export type AnswerQuestionInput = z.output<typeof AnswerQuestionInput>;

/** A candidate's question about an offer, with its answer once there is one. */
export const OfferQuestion = z
  .object({
    id: bodyId(),
    version: z.int().min(1).describe("Number of the version that the candidate saw"),
    question: z.string(),
    askedAt: instant(),
    answer: z.string().nullable(),
    answeredAt: instant().nullable(),
    answeredBy: z.string().nullable().describe("Name of the member or API key that answered"),
  })
  .meta({ id: "OfferQuestion" });
export type OfferQuestion = z.output<typeof OfferQuestion>;

export const ExtendOfferInput = z.object({
  id: bodyId(),
  revision: z.int().optional(),
  expiryDate: calendarDate(),
  /** True to email the candidate of an open offer. */
  notify: z.boolean(),
});
export type ExtendOfferInput = z.output<typeof ExtendOfferInput>;

export const offerSorts = [
  "-createdAt",
  "createdAt",
  "-updatedAt",
  "updatedAt",
  "expiryDate",
  "-expiryDate",
] as const;

export const OfferListQuery = PageQuery.extend({
  search: z.string().trim().max(200).optional(),
  status: commaList(z.enum(offerStatuses)).optional(),
  jobId: z.coerce.number().int().min(1).optional(),
  candidateId: z.coerce.number().int().min(1).optional(),
  createdBy: z.coerce.number().int().min(1).optional(),
  dueFrom: calendarDate().optional(),
  dueTo: calendarDate().optional(),
  createdFrom: calendarDate().optional(),
  createdTo: calendarDate().optional(),
  answeredFrom: calendarDate().optional(),
  expired: z
    .literal("true")
    .optional()
    .describe("Only offers that nobody has answered by their deadline"),
  sort: z.enum(offerSorts).default("-createdAt"),
});
export type OfferListQuery = z.output<typeof OfferListQuery>;

/** Without `limit` and `cursor` the job's list is complete, as the contract requires. */
export const OfferJobQuery = z.object({
  limit: PageQuery.shape.limit.unwrap().optional(),
  cursor: PageQuery.shape.cursor,
});
