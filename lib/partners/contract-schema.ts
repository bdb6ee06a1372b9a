import { z } from "zod";
import { plainText } from "@/lib/format/plain-text";

/** The contract says text; a number is accepted as one. */
const text = (max = 500) =>
  z
    .union([z.string(), z.number()])
    .transform((value) => plainText(String(value)).trim())
    .pipe(z.string().min(1).max(max));

const optionalText = (max = 500) =>
  z
    .union([z.string(), z.number(), z.null()])
    .optional()
    .transform((value) => (value == null ? null : plainText(String(value)).trim() || null))
    .pipe(z.string().max(max).nullable());

/** Response of `list_assessments`. */
export const ListAnswer = z.object({
  partner: z.object({ uuid: text() }),
  assessments: z
    .array(
      z.object({
        id: text(200),
        name: text(200),
        project_id: optionalText(200),
        custom_id: optionalText(200),
      }),
    )
    .max(5000),
});
export type ListAnswer = z.output<typeof ListAnswer>;

const echo = (field: string) => z.looseObject({ [field]: z.unknown().optional() }).nullish();

/** Response of `invite_candidate` and `reset_candidate`. */
export const InviteAnswer = z.object({
  partner: z.looseObject({ uuid: optionalText() }).nullish(),
  candidate: echo("candidate_id"),
  assessment: echo("id"),
  interview: z.object({
    uuid: text(),
    id: text(200),
    url: text(2000),
    username: optionalText(),
    password: optionalText(),
    web_token: optionalText(2000),
  }),
  metadata: z.looseObject({ timestamp: z.unknown().optional() }).nullish(),
});
export type InviteAnswer = z.output<typeof InviteAnswer>;

const score = () => optionalText(200);

/** Status of an interview as a partner reports it, in a callback or on request. */
export const StatusReport = z
  .object({
    partner: z.looseObject({ uuid: optionalText() }).nullish(),
    result_details: z
      .looseObject({
        status: optionalText(),
        overall_score: score(),
        raw_score: score(),
        percentile: score(),
        grade: score(),
        rag: score(),
        result: score(),
        result_url: optionalText(2000),
      })
      .nullish(),
    interview: z.looseObject({ id: optionalText(200), uuid: optionalText(200) }),
    assessment: z.looseObject({ id: optionalText(), custom_id: optionalText() }).nullish(),
    overall_status: optionalText(),
    metadata: z.looseObject({ timestamp: optionalText() }).nullish(),
  })
  .meta({ id: "AssessmentStatusReport" });
export type StatusReport = z.output<typeof StatusReport>;
