import { queryOptions } from "@tanstack/react-query";
import { fetchRecord } from "@/lib/api-client";
import type { TimelineEvent } from "@/lib/events/schema";
import { historyOptions, listOptions } from "@/lib/list-options";
import type { EligibilityDto, EligibilityListQuery, EligibilityListRow } from "./schema";

export type { EligibilityDto, EligibilityListRow } from "./schema";

/** Filters of the list, without its paging. */
export type EligibilityFilters = Omit<EligibilityListQuery, "limit" | "cursor">;

export const eligibilityKeys = {
  all: ["eligibility"] as const,
  lists: ["eligibility", "list"] as const,
  list: (filters: EligibilityFilters) => ["eligibility", "list", filters] as const,
  detail: (id: number) => ["eligibility", "detail", id] as const,
  events: (id: number) => ["eligibility", "events", id] as const,
};

export const eligibilityListOptions = (filters: EligibilityFilters) =>
  listOptions<EligibilityListRow>({
    queryKey: eligibilityKeys.list(filters),
    path: "/api/eligibilities",
    query: { ...filters, testId: filters.testId?.map(String) },
  });

/** Fetches the current state of an eligibility, bypassing all caches. */
export const fetchEligibility = (id: number, signal?: AbortSignal) =>
  fetchRecord<Omit<EligibilityDto, "revision">>(
    `/api/eligibilities/${id}`,
    signal ? { signal } : undefined,
  );

export const eligibilityOptions = (id: number) =>
  queryOptions({
    queryKey: eligibilityKeys.detail(id),
    queryFn: ({ signal }) => fetchEligibility(id, signal),
  });

export const eligibilityEventsOptions = (id: number) =>
  historyOptions<TimelineEvent>({
    queryKey: eligibilityKeys.events(id),
    path: `/api/eligibilities/${id}/events`,
  });
