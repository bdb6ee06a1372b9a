import { z } from "zod";
import { employmentTypes, jobStatuses, payFrequencies } from "@/db/enums";
import { CustomFields, CustomFieldsInput } from "@/lib/offer-fields/schema";
import { PageQuery } from "@/lib/pagination";
import {
  bodyId,
  commaList,
  currencyCode,
  instant,
  line,
  listedTally,
  money,
  optionalLine,
  pathId,
  revision,
} from "@/lib/schemas";
import { payProblems } from "./rules";

export const JobParams = z.object({ id: pathId("job") });

const optional = {
  department: optionalLine(),
  location: optionalLine(),
  employmentType: z.enum(employmentTypes).nullable().optional(),
  salaryMin: money().nullable().optional(),
  salaryMax: money().nullable().optional(),
  currency: currencyCode().nullable().optional(),
  payFrequency: z.enum(payFrequencies).nullable().optional(),
  status: z.enum(jobStatuses).optional(),
  customFields: CustomFieldsInput.optional(),
};

type Pay = {
  salaryMin?: number | null | undefined;
  salaryMax?: number | null | undefined;
  currency?: string | null | undefined;
};

function refusePay(pay: Pay, context: z.RefinementCtx) {
  const { salaryMin = null, salaryMax = null, currency = null } = pay;
  for (const [name, message] of Object.entries(payProblems({ salaryMin, salaryMax, currency }))) {
    context.addIssue({ code: "custom", path: [name], message });
  }
}

export const CreateJobInput = z.object({ title: line(), ...optional }).superRefine(refusePay);
export type CreateJobInput = z.output<typeof CreateJobInput>;

/** Absent fields stay as they are. */
export const UpdateJobInput = z
  .object({ title: line().optional(), ...optional })
  .superRefine(refusePay);
export type UpdateJobInput = z.output<typeof UpdateJobInput>;

/** Reference of a dashboard change or deletion to the revision that was shown. */
export const JobReference = z.object({ id: bodyId(), revision: z.int() });

export const jobSorts = ["title", "-title", "createdAt", "-createdAt"] as const;

export const JobListQuery = PageQuery.extend({
  search: z.string().trim().max(200).optional(),
  status: commaList(z.enum(jobStatuses)).optional(),
  sort: z.enum(jobSorts).default("title"),
});
export type JobListQuery = z.output<typeof JobListQuery>;

/** Instants ISO 8601 UTC; pay in units of the currency. */
export const JobDto = z
  .object({
    id: bodyId(),
    title: z.string(),
    department: z.string().nullable(),
    location: z.string().nullable(),
    employmentType: z.enum(employmentTypes).nullable(),
    salaryMin: z.number().min(0).nullable(),
    salaryMax: z.number().min(0).nullable(),
    currency: z.string().length(3).nullable(),
    payFrequency: z.enum(payFrequencies).nullable(),
    status: z.enum(jobStatuses),
    customFields: CustomFields.describe("What its offers have in these fields by default"),
    createdAt: instant(),
    updatedAt: instant(),
    revision: revision(),
  })
  .meta({ id: "Job" });
export type JobDto = z.output<typeof JobDto>;

/** A job with the number of its offers. */
export const JobDetail = JobDto.extend({ offerCount: listedTally() }).meta({ id: "JobDetail" });
export type JobDetail = z.output<typeof JobDetail>;

export const JobListRow = JobDetail.omit({ revision: true }).meta({ id: "JobListRow" });
export type JobListRow = z.output<typeof JobListRow>;
