import { z } from "zod";
import { sittingStatuses } from "@/db/enums";
import { Question } from "@/lib/assessments/schema";
import { TimelineEvent } from "@/lib/events/schema";
import { PageQuery } from "@/lib/pagination";
import { bodyId, commaList, instant, pathId, tally } from "@/lib/schemas";

export const SittingParams = z.object({ id: pathId("sitting") });
export const AnswerParams = SittingParams.extend({
  questionId: z.string().regex(/^[\w-]{1,40}$/, "Invalid question ID"),
});

/** Points given by a person. */
export const MarkAnswerInput = z.object({ points: z.number().min(0).max(1000) });
export type MarkAnswerInput = z.output<typeof MarkAnswerInput>;

/** An answer of a sitting, as the dashboard's actions identify it. */
export const AnswerReference = z.object({ id: bodyId(), questionId: z.string().max(40) });

/** A sitting of one of the account's assessments. Scores are null until it is completed. */
export const SittingRow = z
  .object({
    id: bodyId(),
    publicId: z.string().describe("interview.id of the contract"),
    candidateId: bodyId(),
    candidateName: z.string(),
    assessmentId: bodyId(),
    assessmentName: z.string(),
    version: z.int().min(1),
    inviter: z.string().describe("The Basic credential that invited, else its partner uuid"),
    authorName: z.string().nullable(),
    status: z.enum(sittingStatuses),
    attempt: z.int().min(1),
    toMark: tally().describe("Number of a finished sitting's answers that have to be marked"),
    isUnacknowledged: z
      .boolean()
      .describe("The inviter did not acknowledge the end within two minutes"),
    rawScore: z.number().nullable(),
    maxScore: z.number().nullable(),
    percent: z.number().nullable(),
    percentile: z.int().nullable(),
    grade: z.string().nullable(),
    rag: z.string().nullable(),
    result: z.string().nullable(),
    createdAt: instant(),
    startedAt: instant().nullable(),
    finishedAt: instant().nullable(),
    completedAt: instant().nullable(),
  })
  .meta({ id: "SittingRow" });
export type SittingRow = z.output<typeof SittingRow>;

/** A question of the sitting's version with its answer. */
export const SittingAnswer = z
  .object({
    number: z.int().min(1),
    section: z.string(),
    question: Question,
    value: z.union([z.string(), z.array(z.string()), z.number()]).nullable(),
    points: z.number().nullable().describe("Null while it has to be marked"),
    isByHand: z.boolean().describe("Whether a person gives the points"),
    savedAt: instant().nullable(),
  })
  .meta({ id: "SittingAnswer" });
export type SittingAnswer = z.output<typeof SittingAnswer>;

/** Everything about a sitting; `answers` is empty until it is handed in. */
export const SittingDetail = SittingRow.extend({
  partnerUuid: z.string(),
  partnerAccountId: z.string().nullable(),
  interviewUuid: z.string(),
  interviewId: z.string().nullable(),
  internalReference: z.string().nullable(),
  customId: z.string().nullable(),
  authorEmail: z.string().nullable(),
  handbackUrl: z.string(),
  sendInvite: z.boolean(),
  baseSeconds: tally(),
  additionalTime: z.number().describe("Percent of the base time"),
  limitSeconds: tally(),
  passPercent: z.number(),
  deadlineAt: instant().nullable(),
  acknowledgedAt: instant().nullable(),
  callsBack: z.boolean().describe("Whether the inviter has a callback URL"),
  link: z.string().nullable().describe("The candidate's link; null for viewers, and after the end"),
  answers: z.array(SittingAnswer),
  events: z.array(TimelineEvent),
}).meta({ id: "SittingDetail" });
export type SittingDetail = z.output<typeof SittingDetail>;

export const SittingListQuery = PageQuery.extend({
  search: z.string().trim().max(200).optional(),
  status: commaList(z.enum(sittingStatuses)).optional(),
  assessmentId: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  candidateId: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  /** Sittings with answers to mark. */
  toMark: z
    .stringbool()
    .meta({ enum: ["true", "false"] })
    .optional(),
});
export type SittingListQuery = z.output<typeof SittingListQuery>;
