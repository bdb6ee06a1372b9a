import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { fetchData, fetchPage, withQuery } from "@/lib/api-client";
import type { SittingDetail, SittingListQuery, SittingRow } from "./schema";

export type { SittingStatus } from "@/db/enums";
export type { SittingAnswer, SittingDetail, SittingRow } from "./schema";

/** What the list is asked for, besides its pages. */
export type SittingFilters = Omit<SittingListQuery, "limit" | "cursor">;

export const sittingKeys = {
  all: ["sittings"] as const,
  list: (filters: SittingFilters) => ["sittings", "list", filters] as const,
  one: (id: number) => ["sittings", "one", id] as const,
};

export const sittingListOptions = (filters: SittingFilters) =>
  infiniteQueryOptions({
    queryKey: sittingKeys.list(filters),
    queryFn: ({ pageParam, signal }) => {
      const { toMark, ...rest } = filters;
      const path = withQuery("/api/sittings", {
        ...{ ...rest, limit: 50, cursor: pageParam },
        toMark: toMark === undefined ? undefined : String(toMark),
      });
      return fetchPage<SittingRow>(path, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const sittingOptions = (id: number) =>
  queryOptions({
    queryKey: sittingKeys.one(id),
    queryFn: ({ signal }) => fetchData<SittingDetail>(`/api/sittings/${id}`, { signal }),
  });
