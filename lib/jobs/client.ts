import { queryOptions } from "@tanstack/react-query";
import { fetchPage, fetchRecord, withQuery } from "@/lib/api-client";
import { listOptions } from "@/lib/list-options";
import { payRangeWords } from "./rules";
import type { JobDetail, JobListQuery, JobListRow } from "./schema";

export type { JobStatus } from "@/db/enums";
export type { JobDetail, JobListRow } from "./schema";

/** Filters of the list, without paging. */
export type JobFilters = Omit<JobListQuery, "limit" | "cursor">;

export const jobKeys = {
  all: ["jobs"] as const,
  lists: ["jobs", "list"] as const,
  list: (filters: JobFilters) => ["jobs", "list", filters] as const,
  detail: (id: number) => ["jobs", "detail", id] as const,
};

export const jobListOptions = (filters: JobFilters) =>
  listOptions<JobListRow>({ queryKey: jobKeys.list(filters), path: "/api/jobs", query: filters });

export const jobOptions = (id: number) =>
  queryOptions({
    queryKey: jobKeys.detail(id),
    queryFn: ({ signal }) =>
      fetchRecord<Omit<JobDetail, "revision">>(`/api/jobs/${id}`, { signal }),
  });

/** Searches jobs for a combobox by title, department or location. */
export async function searchJobs(query: string, signal: AbortSignal) {
  const path = withQuery("/api/jobs", { search: query, limit: 20 });
  const { rows } = await fetchPage<JobListRow>(path, { signal });
  return rows.map((job) => ({
    value: String(job.id),
    label: job.title,
    hint: [job.department, job.location, payRangeWords(job)].filter(Boolean).join(" · "),
  }));
}
