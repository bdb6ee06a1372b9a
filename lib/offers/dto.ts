import { z } from "zod";
import {
  actorKinds,
  letterSources,
  offerStatuses,
  outboxStatuses,
  payFrequencies,
  templateTypes,
} from "@/db/enums";
import { LetterHash, LetterSegment, UnresolvedVariable } from "@/lib/letters/schema";
import { bodyId, instant, revision } from "@/lib/schemas";

export const offerPay = {
  salary: z.number().positive().nullable(),
  currency: z.string().length(3).nullable(),
  payFrequency: z.enum(payFrequencies).nullable(),
};

export const offerDates = {
  startDate: z.iso.date().nullable(),
  expiryDate: z.iso.date().nullable(),
};

/** The moments of an offer's life; each appears once it exists. */
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
    email: z.email().nullable(),
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

/** What a status change answers: the stamp of the status it is in now, and no other. */
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

/** A row of `GET /api/offers`: the contract's list row and what the table shows besides. */
export const OfferListRow = OfferOfJobRow.extend({
  startDate: offerDates.startDate,
  createdBy: bodyId(),
  ownerName: z.string(),
  updatedAt: instant(),
  lastEvent: z.object({ type: z.string(), at: instant() }).nullable(),
}).meta({ id: "OfferListRow" });
export type OfferListRow = z.output<typeof OfferListRow>;

export const OfferMessage = z
  .object({
    id: bodyId(),
    status: z.enum(outboxStatuses),
    recipient: z.string(),
    createdAt: instant(),
    sentAt: instant().nullable(),
    lastError: z.string().nullable(),
  })
  .meta({ id: "OfferMessage" });
export type OfferMessage = z.output<typeof OfferMessage>;

/** What an offer's page shows besides the contract's record. */
export const OfferState = z
  .object({
    id: bodyId(),
    status: z.enum(offerStatuses),
    version: z.int().min(1),
    letterSource: z.enum(letterSources),
    letterHash: LetterHash,
    unresolved: z.array(UnresolvedVariable),
    steps: z
      .array(z.object({ status: z.enum(offerStatuses), reason: z.string().nullable() }))
      .describe(
        "Every other status; `reason` says why it may not follow, in the words of a refusal",
      ),
    updateRefusal: z
      .string()
      .nullable()
      .describe("Why terms and letter can no longer change; null while they can"),
    link: z
      .url()
      .nullable()
      .describe(
        "The candidate's own address: only while it is open, and for those who may send offers",
      ),
    openedAt: instant().nullable(),
    overdue: z
      .boolean()
      .describe("Whether the last day to answer is over where the account is, without an answer"),
    timeZone: z.string(),
    messages: z.array(OfferMessage),
    revision: revision(),
  })
  .meta({ id: "OfferState" });
export type OfferState = z.output<typeof OfferState>;

/** Terms of an offer as they were frozen, and the hash of the letter that went with them. */
export const OfferVersionRow = z
  .object({
    number: z.int().min(1),
    templateId: bodyId().nullable(),
    ...offerPay,
    ...offerDates,
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
    field: z.enum(["templateId", "salary", "currency", "payFrequency", "startDate", "expiryDate"]),
    before: termValue(),
    after: termValue(),
  })
  .meta({ id: "FieldChange" });
export type FieldChange = z.output<typeof FieldChange>;

/** What changed from one version to another: terms that differ, and the letter word by word. */
export const VersionDiff = z
  .object({
    from: z.int().min(1),
    to: z.int().min(1),
    fields: z.array(FieldChange),
    letter: z.array(LetterSegment),
    letterChanged: z.boolean(),
  })
  .meta({ id: "VersionDiff" });
export type VersionDiff = z.output<typeof VersionDiff>;
