import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { fetchPage, fetchRecord, withQuery } from "@/lib/api-client";
import type { TimelineEvent } from "@/lib/events/schema";
import { fullName } from "@/lib/format/names";
import type { CandidateDetail, CandidateListQuery, CandidateListRow } from "./schema";

export type { CandidateDetail, CandidateListRow } from "./schema";

/** What the list is asked for, besides its pages. */
export type CandidateFilters = Omit<CandidateListQuery, "limit" | "cursor">;

export const candidateKeys = {
  all: ["candidates"] as const,
  lists: ["candidates", "list"] as const,
  list: (filters: CandidateFilters) => ["candidates", "list", filters] as const,
  detail: (id: number) => ["candidates", "detail", id] as const,
  events: (id: number) => ["candidates", "events", id] as const,
};

export const candidateListOptions = (filters: CandidateFilters) =>
  infiniteQueryOptions({
    queryKey: candidateKeys.list(filters),
    queryFn: ({ pageParam, signal }) => {
      const path = withQuery("/api/candidates", { ...filters, limit: 100, cursor: pageParam });
      return fetchPage<CandidateListRow>(path, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const candidateOptions = (id: number) =>
  queryOptions({
    queryKey: candidateKeys.detail(id),
    queryFn: ({ signal }) =>
      fetchRecord<Omit<CandidateDetail, "revision">>(`/api/candidates/${id}`, { signal }),
  });

export const candidateEventsOptions = (id: number) =>
  infiniteQueryOptions({
    queryKey: candidateKeys.events(id),
    queryFn: ({ pageParam, signal }) => {
      const path = withQuery(`/api/candidates/${id}/events`, { limit: 20, cursor: pageParam });
      return fetchPage<TimelineEvent>(path, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** Candidates for a combobox: by name, email, candidate ID or city. */
export async function searchCandidates(query: string, signal: AbortSignal) {
  const path = withQuery("/api/candidates", { search: query, limit: 20 });
  const { rows } = await fetchPage<CandidateListRow>(path, { signal });
  return rows.map((candidate) => ({
    value: String(candidate.id),
    label: fullName(candidate),
    hint: [candidate.email, candidate.city].filter(Boolean).join(" · "),
  }));
}
