import type { jobs } from "@/db/schema";
import type { JobDto } from "./schema";

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
    customFields: row.customFields,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    revision: row.revision,
  };
}
