import { z } from "zod";
import {
  actorKinds,
  assistanceReasons,
  assistanceSources,
  outboxStatuses,
  recipientStatuses,
} from "@/db/enums";
import { anyLine, bodyId, instant, tally } from "@/lib/schemas";

const AssistedCandidate = z.object({
  /** Ours are 22 characters, but any text is looked up; one without a match is not found. */
  publicId: z.string().min(1),
  couponCode: anyLine(255)
    .nullish()
    .transform((code) => code || null),
});

/** Body of `POST /v1/candidates/offer-to-assist`: 1 to 10,000 candidates, without duplicates. */
export const OfferToAssistInput = z.object({
  candidates: z
    .array(AssistedCandidate)
    .min(1)
    .max(10_000)
    .superRefine((candidates, context) => {
      const firstAt = new Map<string, number>();
      for (const [index, { publicId }] of candidates.entries()) {
        const first = firstAt.get(publicId);
        if (first === undefined) firstAt.set(publicId, index);
        else {
          const message = `The same candidate as candidates/${first}`;
          context.addIssue({ code: "custom", path: [index, "publicId"], message });
        }
      }
    }),
  reason: z.enum(assistanceReasons).nullish(),
  additionalNotes: z.string().max(10_000).nullish(),
});
export type OfferToAssistInput = z.output<typeof OfferToAssistInput>;

const publicId = () => z.string().regex(/^[\w-]{22}$/);

/** Response of the contract: `offerId` has the same form as a candidate's publicId. */
export const OfferToAssistDto = z
  .object({
    message: z.literal("Your offer has been successfully recorded."),
    offerId: publicId(),
  })
  .meta({ id: "RecordedOfferToAssist" });
export type OfferToAssistDto = z.output<typeof OfferToAssistDto>;

const rowFields = {
  publicId: publicId(),
  providerName: z.string(),
  reason: z.enum(assistanceReasons).nullable(),
  answerBy: z.iso.date().nullable(),
};

/** A row of `GET /api/assistance`; `publicId` is the contract's `offerId`. */
export const AssistanceRow = z
  .object({
    ...rowFields,
    source: z.enum(assistanceSources),
    actorKind: z.enum(actorKinds),
    actorName: z.string(),
    createdAt: instant(),
    counts: z.record(z.enum(recipientStatuses), tally()),
  })
  .meta({ id: "AssistanceRow" });
export type AssistanceRow = z.output<typeof AssistanceRow>;

const named = z.object({ id: bodyId(), name: z.string() });

export const AssistanceDetail = AssistanceRow.extend({
  additionalNotes: z.string().nullable(),
  notifies: z.boolean(),
  template: named.nullable(),
  pool: named.nullable(),
  /** Number of recorded recipients who have an email address and did not opt out. */
  notifiable: tally(),
}).meta({ id: "Assistance" });
export type AssistanceDetail = z.output<typeof AssistanceDetail>;

export const ProviderRow = z.object({ name: z.string() }).meta({ id: "AssistanceProvider" });
export type ProviderRow = z.output<typeof ProviderRow>;

const progress = {
  status: z.enum(recipientStatuses),
  coupon: z.string().nullable(),
  notifiedAt: instant().nullable(),
  seenAt: instant().nullable(),
  answeredAt: instant().nullable(),
};

/** A recipient of an offer to assist; the coupon is masked: `••••2025`. */
export const RecipientRow = z
  .object({
    id: bodyId(),
    candidateId: bodyId(),
    candidatePublicId: z.string(),
    candidateName: z.string(),
    email: z.string().nullable(),
    optedOut: z.boolean(),
    ...progress,
    /** The latest email to them about it. */
    mail: z
      .object({
        status: z.enum(outboxStatuses),
        error: z.string().nullable(),
        bouncedAt: instant().nullable(),
        complainedAt: instant().nullable(),
      })
      .nullable(),
    /** True if the link to their own page is open. */
    hasLink: z.boolean(),
  })
  .meta({ id: "AssistanceRecipient" });
export type RecipientRow = z.output<typeof RecipientRow>;

/** An offer to assist as seen from one candidate; the coupon is masked. */
export const CandidateAssistanceRow = z
  .object({ recipientId: bodyId(), ...rowFields, ...progress, recordedAt: instant() })
  .meta({ id: "CandidateAssistance" });
export type CandidateAssistanceRow = z.output<typeof CandidateAssistanceRow>;

export const RecipientCoupon = z.object({ couponCode: z.string() }).meta({ id: "RecipientCoupon" });
export type RecipientCoupon = z.output<typeof RecipientCoupon>;
