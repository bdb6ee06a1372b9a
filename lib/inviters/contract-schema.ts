import { z } from "zod";
import { isAddressable, unaddressableId } from "@/lib/candidates/rules";
import { parseEmail } from "@/lib/format/email-address";
import { anyLine, emailText } from "@/lib/schemas";

/** The inviter's own reference, returned exactly as it came; refuses what can't be. */
const reference = () =>
  z
    .string()
    .min(1)
    .max(200)
    .regex(/\S/, "Must not be blank")
    .refine((text) => !/\p{Cs}/u.test(text), "Must be valid Unicode text");

/** Text that may be absent, null or blank, all the same. */
const optionalText = (max = 200) =>
  anyLine(max)
    .nullish()
    .transform((text) => text || undefined);

const optionalReference = (max = 200) =>
  z
    .string()
    .max(max)
    .nullish()
    .transform((text) => text ?? undefined);

const optionalEmail = () => optionalText(254).pipe(emailText().optional());

const tooMuch = "Must be a percentage from 0 to 500, such as 25";

/** A percentage as a numeric string, `0` to `500`; a number is tolerated. */
export const additionalTime = () =>
  z
    .union([z.string().regex(/^\d{1,20}(?:\.\d{1,20})?$/, tooMuch), z.number()], {
      error: tooMuch,
    })
    .transform(Number)
    .refine((percent) => percent >= 0 && percent <= 500, tooMuch)
    .transform((percent) => Math.round(Math.abs(percent) * 1000) / 1000);

const partner = { uuid: reference(), account_id: optionalReference() };
const sendInvite = z
  .boolean()
  .nullish()
  .transform((send) => send ?? undefined);
const candidateId = () =>
  reference()
    .max(100)
    .refine((id) => isAddressable(id.trim()), unaddressableId);

export const InviteModel = z
  .object({
    partner: z.object({ ...partner, send_invite: sendInvite }),
    candidate: z.object({
      candidate_id: candidateId(),
      handback_url: z.string().trim().min(1).max(2000),
      first_name: optionalText(100),
      last_name: optionalText(100),
      email: optionalEmail(),
    }),
    assessment: z.object({
      id: reference(),
      custom_id: optionalText(),
      additional_time: additionalTime()
        .nullish()
        .transform((percent) => percent ?? undefined),
    }),
    interview: z.object({
      uuid: reference(),
      id: optionalText(),
      internal_reference: optionalText(500),
      author: z
        .object({
          email: optionalText(254),
          first_name: optionalText(100),
          last_name: optionalText(100),
        })
        .nullish(),
    }),
  })
  .superRefine((model, context) => {
    if (!model.partner.send_invite || model.candidate.email) return;
    const message = "Add an email address to send the invitation to";
    context.addIssue({ code: "custom", path: ["candidate", "email"], message });
  })
  .meta({ id: "InviteCandidate" });
export type InviteModel = z.output<typeof InviteModel>;

/** The response returns the body, so fields beyond the contract stay in it. */
export const UpdateCandidateModel = z
  .looseObject({
    partner: z.looseObject({ uuid: reference(), account_id: z.string().max(200).nullish() }),
    candidate: z.looseObject({
      candidate_id: candidateId(),
      first_name: anyLine(100).nullish(),
      last_name: anyLine(100).nullish(),
      email: z
        .string()
        .max(254)
        .refine((text) => !text.trim() || parseEmail(text.trim()) !== null, "Invalid email")
        .nullish(),
    }),
  })
  .meta({ id: "UpdateInvitedCandidate" });
export type UpdateCandidateModel = z.output<typeof UpdateCandidateModel>;

export const ResetModel = z
  .object({
    partner: z.object({ ...partner, send_invite: sendInvite }),
    candidate: z.object({ candidate_id: candidateId() }),
    assessment: z.object({ id: reference(), custom_id: optionalText() }),
    interview: z.object({ uuid: reference() }),
  })
  .meta({ id: "ResetCandidate" });
export type ResetModel = z.output<typeof ResetModel>;

/** If absent or blank, those of the Basic credential apply. */
export const ListQuery = z.object({
  partner_uuid: optionalReference(),
  partner_account_id: optionalReference(),
});
export type ListQuery = z.output<typeof ListQuery>;

/** The key of a status is our sitting's id: `interview.id` of the response to an invitation. */
export const StatusKey = z.object({ partner_interview_id: reference() });

const PartnerAnswer = z.object({ uuid: z.string(), account_id: z.string().optional() });

/** Response to an invitation. Username and password only if the assessment requires a login. */
export const InvitationAnswer = z
  .object({
    partner: PartnerAnswer,
    interview: z.object({
      uuid: z.string(),
      id: z.string(),
      url: z.url(),
      username: z.string().optional(),
      password: z.string().optional(),
      web_token: z.string(),
    }),
    candidate: z.object({ candidate_id: z.string() }),
    assessment: z.object({ id: z.string() }),
  })
  .meta({ id: "CandidateInvitation" });
export type InvitationAnswer = z.output<typeof InvitationAnswer>;

export const ResetAnswer = InvitationAnswer.extend({
  metadata: z.object({ timestamp: z.string() }),
}).meta({ id: "CandidateReset" });
export type ResetAnswer = z.output<typeof ResetAnswer>;

export const ServedAssessments = z
  .object({
    partner: PartnerAnswer,
    assessments: z.array(
      z.object({ id: z.string(), name: z.string(), custom_id: z.string().optional() }),
    ),
  })
  .meta({ id: "ServedAssessments" });
export type ServedAssessments = z.output<typeof ServedAssessments>;
