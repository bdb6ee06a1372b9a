import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { fetchPage, fetchRecord, withQuery } from "@/lib/api-client";
import type { TimelineEvent } from "@/lib/events/schema";
import type { EligibilityDto, EligibilityListQuery, EligibilityListRow } from "./schema";

export type { EligibilityDto, EligibilityListRow } from "./schema";

/** What the list is asked for, besides its pages. */
export type EligibilityFilters = Omit<EligibilityListQuery, "limit" | "cursor">;

export const eligibilityKeys = {
  all: ["eligibility"] as const,
  lists: ["eligibility", "list"] as const,
  list: (filters: EligibilityFilters) => ["eligibility", "list", filters] as const,
  detail: (id: number) => ["eligibility", "detail", id] as const,
  events: (id: number) => ["eligibility", "events", id] as const,
};

export const eligibilityListOptions = (filters: EligibilityFilters) =>
  infiniteQueryOptions({
    queryKey: eligibilityKeys.list(filters),
    queryFn: ({ pageParam, signal }) => {
      const path = withQuery("/api/eligibilities", {
        ...filters,
        testId: filters.testId?.map(String),
        limit: 100,
        cursor: pageParam,
      });
      return fetchPage<EligibilityListRow>(path, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

/** Reads one eligibility past every cache, as it is now. */
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
  infiniteQueryOptions({
    queryKey: eligibilityKeys.events(id),
    queryFn: ({ pageParam, signal }) => {
      const path = withQuery(`/api/eligibilities/${id}/events`, { limit: 20, cursor: pageParam });
      return fetchPage<TimelineEvent>(path, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
