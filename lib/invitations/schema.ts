import { z } from "zod";
import { invitationStatuses } from "@/db/enums";
import { PageQuery } from "@/lib/pagination";
import { bodyId, commaList, instant, pathId, revision, tally } from "@/lib/schemas";
import { invitationSorts } from "./rules";

export const InvitationParams = z.object({ id: pathId("invitation") });
export const InvitationInput = z.object({ id: bodyId() });

export const InvitationListQuery = PageQuery.extend({
  status: commaList(z.enum(invitationStatuses)).optional(),
  partnerId: pathId("partner").optional(),
  candidateId: pathId("candidate").optional(),
  stuck: z.enum(["true"]).optional().describe("Failed, or not started a week after the invitation"),
  /** Matches the candidate's name, address and ids, and the assessment's name. */
  search: z.string().trim().max(200).optional(),
  sort: z.enum(invitationSorts).default("-createdAt"),
});
export type InvitationListQuery = z.output<typeof InvitationListQuery>;

const score = () => z.string().nullable();

const row = {
  id: bodyId(),
  partnerId: bodyId(),
  partnerName: z.string(),
  candidateId: bodyId(),
  candidateName: z.string(),
  assessmentId: z.string().describe("The partner's ID of the assessment"),
  assessmentName: z.string(),
  additionalTime: z.number().describe("Percent"),
  status: z.enum(invitationStatuses),
  lastError: z.string().nullable(),
  attempts: tally(),
  hasLink: z.boolean().describe("Whether the partner provided a link for the candidate"),
  overallScore: score(),
  rawScore: score(),
  percentile: score(),
  grade: score(),
  rag: score(),
  result: score(),
  resultUrl: score().describe("Only if it is http or https"),
  createdByName: z.string(),
  invitedAt: instant().nullable(),
  createdAt: instant(),
};

/** Instants ISO 8601 UTC; scores as the partner reports them. */
export const InvitationRow = z.object(row).meta({ id: "InvitationRow" });
export type InvitationRow = z.output<typeof InvitationRow>;

export const InvitationDto = z
  .object({
    ...row,
    customId: z.string().nullable(),
    sitting: z
      .object({ id: bodyId(), toMark: tally() })
      .nullable()
      .describe("The account's own sitting behind it, if the partner is Proffer itself"),
    sendInvite: z.boolean().describe("Whether the partner emails the candidate"),
    interviewUuid: z.string(),
    partnerSessionId: z.string().nullable().describe("The partner's interview.id"),
    reportedAt: instant().nullable().describe("From the partner's newest status"),
    checkedAt: instant().nullable().describe("When the partner last reported or was last checked"),
    updatedAt: instant(),
    revision: revision(),
  })
  .meta({ id: "Invitation" });
export type InvitationDto = z.output<typeof InvitationDto>;

/** The link and login a candidate needs to take the assessment; only for users who can invite, and audited. */
export const InvitationAccess = z
  .object({
    url: z.string(),
    username: z.string().nullable(),
    password: z.string().nullable(),
    webToken: z.string().nullable(),
  })
  .meta({ id: "InvitationAccess" });
export type InvitationAccess = z.output<typeof InvitationAccess>;

export const CallbackAnswer = z
  .object({ response: z.literal("OK") })
  .meta({ id: "AssessmentCallbackAnswer" });
export type CallbackAnswer = z.output<typeof CallbackAnswer>;
