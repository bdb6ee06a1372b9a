import { z } from "zod";
import { actorKinds, payFrequencies, templateTypes } from "@/db/enums";
import { LetterProblem, TemplateProblem, UnresolvedVariable } from "@/lib/letters/schema";
import { PageQuery } from "@/lib/pagination";
import {
  bodyId,
  calendarDate,
  currencyCode,
  instant,
  line,
  listedTally,
  localeTag,
  money,
  pathId,
  revision,
} from "@/lib/schemas";

export const TemplateParams = z.object({ id: pathId("template") });

export const TemplateVersionParams = TemplateParams.extend({ number: pathId("version") });

const body = () => z.string().min(1).max(100_000);

/** A template without a locale uses the account's. */
export const CreateTemplateInput = z.object({
  name: line(),
  type: z.enum(templateTypes).default("offer"),
  locale: localeTag().optional(),
  body: body(),
});
export type CreateTemplateInput = z.output<typeof CreateTemplateInput>;

/** Absent fields stay as they are. */
export const UpdateTemplateInput = z.object({
  name: line().optional(),
  type: z.enum(templateTypes).optional(),
  locale: localeTag().optional(),
  body: body().optional(),
});
export type UpdateTemplateInput = z.output<typeof UpdateTemplateInput>;

/** Reference of a dashboard change or deletion to the revision that was shown. */
export const TemplateReference = z.object({ id: bodyId(), revision: z.int() });
export const RestoreVersionInput = TemplateReference.extend({ number: revision() });
export const TemplateId = z.object({ id: bodyId() });

/** Values of the editor's form. */
export const TemplateForm = z.object({
  name: line(),
  type: z.enum(templateTypes),
  locale: localeTag(),
  body: body(),
});
export type TemplateForm = z.output<typeof TemplateForm>;

/** Values of the editor's form as they are typed. */
export const TemplateDraft = z.object({
  name: z.string(),
  type: z.enum(templateTypes),
  locale: z.string(),
  body: z.string(),
});

/**
 * A preview of a saved template's text or of `body`, for an offer, a candidate and a job, or the
 * catalogue's examples, with terms that override the offer's and the job's.
 */
export const PreviewTemplateInput = z.object({
  body: z.string().max(400_000).optional(),
  locale: localeTag().optional(),
  candidateId: bodyId().nullable().optional(),
  jobId: bodyId().nullable().optional(),
  offerId: bodyId().nullable().optional(),
  salary: money().nullable().optional(),
  currency: currencyCode().nullable().optional(),
  payFrequency: z.enum(payFrequencies).nullable().optional(),
  startDate: calendarDate().nullable().optional(),
  expiryDate: calendarDate().nullable().optional(),
});
export type PreviewTemplateInput = z.output<typeof PreviewTemplateInput>;

/** Two texts of a template: what was saved, and what is compared with it. */
export const CompareTemplatesInput = z.object({
  before: z.string().max(400_000),
  after: z.string().max(400_000),
  locale: localeTag(),
});
export type CompareTemplatesInput = z.output<typeof CompareTemplatesInput>;

export const templateSorts = ["name", "-name"] as const;

export const TemplateListQuery = PageQuery.extend({
  search: z.string().trim().max(200).optional(),
  type: z.enum(templateTypes).optional(),
  sort: z.enum(templateSorts).default("name"),
});
export type TemplateListQuery = z.output<typeof TemplateListQuery>;

/** A template with its text: HTML with Liquid variables. Instants ISO 8601 UTC. */
export const TemplateDto = z
  .object({
    id: bodyId(),
    name: z.string(),
    type: z.enum(templateTypes),
    locale: z.string(),
    body: z.string(),
    createdAt: instant(),
    updatedAt: instant(),
    revision: revision(),
  })
  .meta({ id: "Template" });
export type TemplateDto = z.output<typeof TemplateDto>;

/** A template with the number of offers that use it. */
export const TemplateDetail = TemplateDto.extend({ offerCount: listedTally() }).meta({
  id: "TemplateDetail",
});
export type TemplateDetail = z.output<typeof TemplateDetail>;

/** List rows omit the text. */
export const TemplateListRow = TemplateDetail.omit({ revision: true, body: true }).meta({
  id: "TemplateListRow",
});
export type TemplateListRow = z.output<typeof TemplateListRow>;

/** A version of a template without its text. */
export const TemplateVersionRow = z
  .object({
    number: revision().describe("The template's revision when it was saved"),
    name: z.string(),
    type: z.enum(templateTypes),
    locale: z.string(),
    restoredFrom: revision().nullable().describe("The version that was restored, if any"),
    actorKind: z.enum(actorKinds),
    actorName: z.string(),
    createdAt: instant(),
  })
  .meta({ id: "TemplateVersionRow" });
export type TemplateVersionRow = z.output<typeof TemplateVersionRow>;

export const TemplateVersion = TemplateVersionRow.extend({ body: z.string() }).meta({
  id: "TemplateVersion",
});
export type TemplateVersion = z.output<typeof TemplateVersion>;

export const TemplatePreview = z
  .object({
    html: z
      .string()
      .nullable()
      .describe("The letter as an offer would store it; null if the template has errors"),
    problems: z
      .array(LetterProblem)
      .describe("What is wrong with the letter: errors prevent sending it, warnings ask first"),
    unresolved: z.array(UnresolvedVariable).describe("The variables among the problems"),
    errors: z.array(TemplateProblem).describe("The problems that prevent saving the template"),
    values: z
      .record(z.string(), z.string())
      .describe("What the letter prints for each variable as the template writes it"),
  })
  .meta({ id: "TemplatePreview" });
export type TemplatePreview = z.output<typeof TemplatePreview>;
