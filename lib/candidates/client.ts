import { queryOptions } from "@tanstack/react-query";
import { fetchData, fetchPage, fetchRecord, withQuery } from "@/lib/api-client";
import type { TimelineEvent } from "@/lib/events/schema";
import { fullName } from "@/lib/format/names";
import { historyOptions, listOptions } from "@/lib/list-options";
import type {
  CandidateDetail,
  CandidateExport,
  CandidateListQuery,
  CandidateListRow,
} from "./schema";

export type { CandidateDetail, CandidateListRow } from "./schema";

/** Filters of the list, without paging. */
export type CandidateFilters = Omit<CandidateListQuery, "limit" | "cursor">;

export const candidateKeys = {
  all: ["candidates"] as const,
  lists: ["candidates", "list"] as const,
  list: (filters: CandidateFilters) => ["candidates", "list", filters] as const,
  detail: (id: number) => ["candidates", "detail", id] as const,
  events: (id: number) => ["candidates", "events", id] as const,
};

export const candidateListOptions = (filters: CandidateFilters) =>
  listOptions<CandidateListRow>({
    queryKey: candidateKeys.list(filters),
    path: "/api/candidates",
    query: filters,
  });

export const candidateOptions = (id: number) =>
  queryOptions({
    queryKey: candidateKeys.detail(id),
    queryFn: ({ signal }) =>
      fetchRecord<Omit<CandidateDetail, "revision">>(`/api/candidates/${id}`, { signal }),
  });

export const candidateEventsOptions = (id: number) =>
  historyOptions<TimelineEvent>({
    queryKey: candidateKeys.events(id),
    path: `/api/candidates/${id}/events`,
  });

/** Searches candidates for a combobox by name, email, candidate ID or city. */
export async function searchCandidates(query: string, signal: AbortSignal) {
  const path = withQuery("/api/candidates", { search: query, limit: 20 });
  const { rows } = await fetchPage<CandidateListRow>(path, { signal });
  return rows.map((candidate) => ({
    value: String(candidate.id),
    label: fullName(candidate),
    hint: [candidate.email, candidate.city].filter(Boolean).join(" · "),
  }));
}

/** Fetches everything about a candidate. */
export const fetchCandidateExport = (id: number): Promise<CandidateExport> =>
  fetchData<CandidateExport>(`/api/candidates/${id}/export`);
