import type { EmploymentType, JobStatus, PayFrequency } from "@/db/enums";
import type { jobs } from "@/db/schema";

/** Instants ISO 8601 UTC; pay in units of the currency. */
export interface JobDto {
  id: number;
  title: string;
  department: string | null;
  location: string | null;
  employmentType: EmploymentType | null;
  salaryMin: number | null;
  salaryMax: number | null;
  currency: string | null;
  payFrequency: PayFrequency | null;
  status: JobStatus;
  createdAt: string;
  updatedAt: string;
  revision: number;
}

/** A job as it is read: with the number of its offers. */
export interface JobDetail extends JobDto {
  offerCount: number;
}

export type JobListRow = Omit<JobDetail, "revision">;

export function toJob(row: typeof jobs.$inferSelect): JobDto {
  return {
    id: row.id,
    title: row.title,
    department: row.department,
    location: row.location,
    employmentType: row.employmentType,
    salaryMin: row.salaryMin,
    salaryMax: row.salaryMax,
    currency: row.currency,
    payFrequency: row.payFrequency,
    status: row.status,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    revision: row.revision,
  };
}
