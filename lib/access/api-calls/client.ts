import { listOptions } from "@/lib/list-options";
import type { ApiCallDto, ApiCallListQuery } from "./schema";

export type ApiCallFilters = Omit<ApiCallListQuery, "limit" | "cursor">;

const everyFewSeconds = 5000;

/** Returns the query for recent calls. Refetches the newest page until someone loads older ones. */
export const apiCallsOptions = (filters: ApiCallFilters) =>
  listOptions<ApiCallDto>({
    queryKey: ["api-calls", filters],
    path: "/api/api-calls",
    query: filters,
    limit: 50,
    refetchInterval: (pages) => (pages.length === 1 ? everyFewSeconds : false),
  });
