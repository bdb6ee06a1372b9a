import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { fetchPage, withQuery } from "@/lib/api-client";
import type { ApiCallDto, ApiCallListQuery } from "./schema";

export type ApiCallFilters = Omit<ApiCallListQuery, "limit" | "cursor">;

const everyFewSeconds = 5000;

/** The newest calls are asked for again and again until someone reads on to older ones. */
export const apiCallsQuery = (filters: ApiCallFilters) =>
  infiniteQueryOptions({
    queryKey: ["api-calls", filters],
    queryFn: ({ pageParam, signal }) =>
      fetchPage<ApiCallDto>(
        withQuery("/api/api-calls", { ...filters, cursor: pageParam, limit: 50 }),
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.pages.length === 1 ? everyFewSeconds : false),
  });
