import { z } from "zod";
import { assessmentStatuses } from "@/db/enums";
import { PageQuery } from "@/lib/pagination";
import {
  anyLine,
  bodyId,
  commaList,
  instant,
  line,
  optionalLine,
  pathId,
  revision,
  tally,
} from "@/lib/schemas";

export const questionTypes = ["single", "multiple", "number", "text"] as const;
export type QuestionType = (typeof questionTypes)[number];

const id = () => z.string().regex(/^[\w-]{1,40}$/, "Invalid id");

/**
 * A question. Choices have options, numbers have `answer` and `tolerance`. Only drafts may have
 * empty texts.
 */
export const Question = z.object({
  id: id(),
  type: z.enum(questionTypes),
  prompt: z.string().trim().max(5000),
  points: z.number().min(0).max(1000),
  options: z
    .array(z.object({ id: id(), text: z.string().trim().max(1000), correct: z.boolean() }))
    .max(26)
    .default([]),
  answer: z.number().nullable().default(null),
  tolerance: z.number().min(0).max(1_000_000).default(0),
});
export type Question = z.output<typeof Question>;

/** Content of an assessment that a sitting keeps. `baseSeconds` excludes extra time. */
export const AssessmentContent = z.object({
  instructions: z.string().trim().max(10_000),
  baseSeconds: z.int().min(30).max(86_400),
  presentation: z.enum(["one", "all"]),
  loginRequired: z.boolean(),
  passPercent: z.number().min(0).max(100),
  sections: z
    .array(
      z.object({
        id: id(),
        title: anyLine(200),
        questions: z.array(Question).max(200),
      }),
    )
    .max(50),
});
export type AssessmentContent = z.output<typeof AssessmentContent>;

export const AssessmentParams = z.object({ id: pathId("assessment") });
export const AssessmentReference = z.object({ id: bodyId(), revision: z.int() });

const externalId = () =>
  z
    .string()
    .regex(
      /^[A-Za-z0-9._-]{1,50}$/,
      "Must be 1 to 50 letters, digits, hyphens, dots or underscores",
    );

/** Input for a new draft, which may be incomplete until it is published. */
export const CreateAssessmentInput = z.object({
  name: line(),
  externalId: externalId().optional(),
  customId: optionalLine(100),
  draft: AssessmentContent.optional(),
});
export type CreateAssessmentInput = z.output<typeof CreateAssessmentInput>;

/** Form of the dialog for a new assessment; the server generates an id if it is empty. */
export const NewAssessmentForm = z.object({
  name: line(),
  externalId: z.union([z.literal(""), externalId()]),
});

/** Input of an update. Absent fields stay unchanged; `externalId` never changes. */
export const UpdateAssessmentInput = z.object({
  name: line().optional(),
  customId: optionalLine(100),
  draft: AssessmentContent.optional(),
});
export type UpdateAssessmentInput = z.output<typeof UpdateAssessmentInput>;

export const AssessmentId = z.object({ id: bodyId() });

export const assessmentSorts = ["name", "-name", "updatedAt", "-updatedAt"] as const;

export const AssessmentListQuery = PageQuery.extend({
  search: z.string().trim().max(200).optional(),
  status: commaList(z.enum(assessmentStatuses)).optional(),
  sort: z.enum(assessmentSorts).default("name"),
});
export type AssessmentListQuery = z.output<typeof AssessmentListQuery>;

/** A row of the list; `version` is the number of the published version, or null. */
export const AssessmentListRow = z
  .object({
    id: bodyId(),
    externalId: z.string(),
    customId: z.string().nullable(),
    name: z.string(),
    status: z.enum(assessmentStatuses),
    version: z.int().nullable(),
    questionCount: tally(),
    sittingCount: tally(),
    createdAt: instant(),
    updatedAt: instant(),
  })
  .meta({ id: "AssessmentListRow" });
export type AssessmentListRow = z.output<typeof AssessmentListRow>;

export const AssessmentDto = AssessmentListRow.extend({
  revision: revision(),
  draft: AssessmentContent,
  /** True if the draft equals the published version. */
  isPublished: z.boolean(),
  /** Problems that block publication, as texts; empty if there are none. */
  problems: z.array(z.string()),
}).meta({ id: "Assessment" });
export type AssessmentDto = z.output<typeof AssessmentDto>;

/** A published version and who published it; the newest is used for invitations. */
export const AssessmentVersionRow = z
  .object({
    number: z.int().min(1),
    publishedBy: z.string(),
    createdAt: instant(),
    questionCount: tally(),
    maxPoints: z.number(),
    sittingCount: tally(),
  })
  .meta({ id: "AssessmentVersion" });
export type AssessmentVersionRow = z.output<typeof AssessmentVersionRow>;
