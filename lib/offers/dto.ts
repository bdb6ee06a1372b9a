import { z } from "zod";
import {
  actorKinds,
  letterSources,
  offerFieldTypes,
  offerStatuses,
  outboxKinds,
  outboxStatuses,
  payFrequencies,
  problemLevels,
  templateTypes,
} from "@/db/enums";
import { LetterHash, LetterProblem, UnresolvedVariable } from "@/lib/letters/schema";
import { CustomFields } from "@/lib/offer-fields/schema";
import { bodyId, emailDto, instant, revision, tally } from "@/lib/schemas";

export const offerPay = {
  salary: z.number().positive().nullable(),
  currency: z.string().length(3).nullable(),
  payFrequency: z.enum(payFrequencies).nullable(),
};

export const offerDates = {
  startDate: z.iso.date().nullable(),
  expiryDate: z.iso.date().nullable(),
};

/** Timestamps of an offer's status changes; each appears once it exists. */
const OfferStamps = z.object({
  sentAt: instant().optional(),
  acceptedAt: instant().optional(),
  declinedAt: instant().optional(),
  withdrawnAt: instant().optional(),
});
export type OfferStamps = z.output<typeof OfferStamps>;

/** The flat offer of the offers contract. Instants ISO 8601 UTC, dates `YYYY-MM-DD`. */
export const OfferDto = z
  .object({
    id: bodyId(),
    candidateId: bodyId(),
    jobId: bodyId(),
    templateId: bodyId().nullable(),
    ...offerPay,
    ...offerDates,
    status: z.enum(offerStatuses),
    renderedHtml: z.string().nullable(),
    createdBy: bodyId(),
    createdAt: instant(),
    updatedAt: instant(),
    ...OfferStamps.shape,
    revision: revision(),
  })
  .meta({ id: "Offer" });
export type OfferDto = z.output<typeof OfferDto>;

export const OfferDetail = OfferDto.extend({
  candidate: z.object({
    id: bodyId(),
    firstName: z.string(),
    lastName: z.string(),
    email: emailDto().nullable(),
    phone: z.string().nullable(),
  }),
  job: z.object({
    id: bodyId(),
    title: z.string(),
    department: z.string().nullable(),
    location: z.string().nullable(),
  }),
  template: z.object({ id: bodyId(), name: z.string(), type: z.enum(templateTypes) }).nullable(),
}).meta({ id: "OfferDetail" });
export type OfferDetail = z.output<typeof OfferDetail>;

/** Response to a status change, with only the timestamp of the current status. */
export const TransitionDto = z
  .object({
    id: bodyId(),
    candidateId: bodyId(),
    jobId: bodyId(),
    status: z.enum(offerStatuses),
    updatedAt: instant(),
    ...OfferStamps.shape,
    revision: revision(),
  })
  .meta({ id: "OfferTransition" });
export type TransitionDto = z.output<typeof TransitionDto>;

export const DeletedOffer = z
  .object({
    id: bodyId(),
    candidateId: bodyId(),
    jobId: bodyId(),
    status: z.literal("withdrawn"),
    deletedAt: instant(),
  })
  .meta({ id: "DeletedOffer" });
export type DeletedOffer = z.output<typeof DeletedOffer>;

/** A row of the contract's list of a job's offers. */
export const OfferOfJobRow = z
  .object({
    id: bodyId(),
    candidateId: bodyId(),
    candidateName: z.string(),
    jobId: bodyId(),
    jobTitle: z.string(),
    ...offerPay,
    status: z.enum(offerStatuses),
    createdAt: instant(),
    expiryDate: offerDates.expiryDate,
  })
  .meta({ id: "OfferOfJobRow" });
export type OfferOfJobRow = z.output<typeof OfferOfJobRow>;

/** A row of `GET /api/offers`: the contract's list row and the table's other columns. */
export const OfferListRow = OfferOfJobRow.extend({
  startDate: offerDates.startDate,
  createdBy: bodyId(),
  ownerName: z.string(),
  updatedAt: instant(),
  customFields: CustomFields,
  lastEvent: z.object({ type: z.string(), at: instant() }).nullable(),
}).meta({ id: "OfferListRow" });
export type OfferListRow = z.output<typeof OfferListRow>;

export const OfferMessage = z
  .object({
    id: bodyId(),
    kind: z.enum(outboxKinds),
    status: z.enum(outboxStatuses),
    recipient: z.string(),
    createdAt: instant(),
    sentAt: instant().nullable(),
    lastError: z.string().nullable(),
    bouncedAt: instant().nullable().describe("When a mail server refused it for good"),
    complainedAt: instant().nullable().describe("When the recipient reported it as spam"),
    isBlocked: z.boolean().describe("True while emails to the address are blocked"),
  })
  .meta({ id: "OfferMessage" });
export type OfferMessage = z.output<typeof OfferMessage>;

export const sendProblemCodes = [
  ...["deadline_passed", "deadline_today", "deadline_far"],
  ...["start_passed", "start_far", "start_before_deadline"],
  ...["no_currency", "other_currency", "other_frequency", "pay_below", "pay_above"],
  ...["already_accepted", "already_open", "field_missing"],
] as const;

/** What speaks against sending an offer: an error stops it, a warning asks. */
export const SendProblem = z
  .object({
    code: z.enum(sendProblemCodes),
    level: z.enum(problemLevels),
    message: z.string(),
  })
  .meta({ id: "SendProblem" });
export type SendProblem = z.output<typeof SendProblem>;

/** Data of an offer's page beyond the contract's record. */
export const OfferState = z
  .object({
    id: bodyId(),
    status: z.enum(offerStatuses),
    version: z.int().min(1),
    letterSource: z.enum(letterSources),
    letterHash: LetterHash,
    problems: z
      .array(LetterProblem)
      .describe("What is wrong with the letter: errors prevent sending it, warnings ask first"),
    sendProblems: z
      .array(SendProblem)
      .describe(
        "What speaks against sending a draft: the dashboard refuses errors and asks about warnings",
      ),
    unresolved: z.array(UnresolvedVariable).describe("The variables among the problems"),
    steps: z
      .array(z.object({ status: z.enum(offerStatuses), reason: z.string().nullable() }))
      .describe(
        "Every other status; `reason` is the error that a change to it would return, or null",
      ),
    updateRefusal: z
      .string()
      .nullable()
      .describe("Why terms and letter can't be changed; null if they can"),
    link: z
      .url()
      .nullable()
      .describe("Candidate's link; null when it is closed or without permission to send offers"),
    openedAt: instant().nullable(),
    overdue: z
      .boolean()
      .describe(
        "Whether the response deadline has passed in the account's time zone without a response",
      ),
    timeZone: z.string(),
    locale: z
      .string()
      .nullable()
      .describe(
        "Language chosen for what the candidate sees; null for the candidate's, the template's or the account's",
      ),
    candidateLocale: z.string().describe("Language of what the candidate sees of this version"),
    reopenRefusal: z
      .string()
      .nullable()
      .describe("Why no new draft can follow this offer; null if one can"),
    reopenedFrom: bodyId().nullable().describe("The offer that this one follows"),
    reopenedAs: bodyId().nullable().describe("The offer that follows this one"),
    messages: z.array(OfferMessage),
    revision: revision(),
  })
  .meta({ id: "OfferState" });
export type OfferState = z.output<typeof OfferState>;

/** Terms of an offer version, and the hash of its letter. */
export const OfferVersionRow = z
  .object({
    number: z.int().min(1),
    templateId: bodyId().nullable(),
    ...offerPay,
    ...offerDates,
    customFields: CustomFields,
    locale: z.string().describe("Language of what the candidate sees"),
    letterHash: LetterHash,
    actorKind: z.enum(actorKinds),
    actorName: z.string(),
    createdAt: instant(),
  })
  .meta({ id: "OfferVersionRow" });
export type OfferVersionRow = z.output<typeof OfferVersionRow>;

export const OfferVersion = OfferVersionRow.extend({ letterHtml: z.string() }).meta({
  id: "OfferVersion",
});
export type OfferVersion = z.output<typeof OfferVersion>;

const termValue = () => z.union([z.string(), z.number()]).nullable();

export const FieldChange = z
  .object({
    field: z.enum([
      ...["templateId", "salary", "currency", "payFrequency"],
      ...["startDate", "expiryDate", "locale"],
    ] as const),
    before: termValue(),
    after: termValue(),
  })
  .meta({ id: "FieldChange" });
export type FieldChange = z.output<typeof FieldChange>;

const fieldValue = () => z.union([z.string(), z.number(), z.boolean()]).nullable();

/** One of the account's offer fields with an offer's value. */
export const OfferFieldValue = z
  .object({
    key: z.string(),
    label: z.string(),
    type: z.enum(offerFieldTypes),
    options: z.array(z.string()),
    required: z.boolean(),
    retired: z.boolean(),
    value: fieldValue().describe("An amount of money is in the offer's currency"),
  })
  .meta({ id: "OfferFieldValue" });
export type OfferFieldValue = z.output<typeof OfferFieldValue>;

/** A change of one of the account's offer fields. */
const CustomFieldChange = z
  .object({
    key: z.string(),
    label: z.string(),
    type: z.enum(offerFieldTypes),
    before: fieldValue(),
    after: fieldValue(),
  })
  .meta({ id: "CustomFieldChange" });
export type CustomFieldChange = z.output<typeof CustomFieldChange>;

/** Differences between two versions: changed terms, and the letter with its changes in place. */
export const VersionDiff = z
  .object({
    from: z.int().min(1),
    to: z.int().min(1),
    fields: z.array(FieldChange),
    customFields: z.array(CustomFieldChange),
    currencies: z
      .object({ before: offerPay.currency, after: offerPay.currency })
      .describe("What amounts among the fields are in"),
    letterHtml: z
      .string()
      .describe(
        "The later letter, with new text in ins.letter-added and what is gone in del.letter-removed",
      ),
    changes: tally().describe("In how many places the letters differ"),
    letterChanged: z.boolean(),
  })
  .meta({ id: "VersionDiff" });
export type VersionDiff = z.output<typeof VersionDiff>;
