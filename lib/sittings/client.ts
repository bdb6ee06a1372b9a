import { queryOptions } from "@tanstack/react-query";
import { fetchData } from "@/lib/api-client";
import { listOptions } from "@/lib/list-options";
import type { SittingDetail, SittingListQuery, SittingRow } from "./schema";

export type { SittingAnswer, SittingDetail, SittingRow } from "./schema";

/** Filters of the list, without its paging. */
export type SittingFilters = Omit<SittingListQuery, "limit" | "cursor">;

export const sittingKeys = {
  all: ["sittings"] as const,
  list: (filters: SittingFilters) => ["sittings", "list", filters] as const,
  one: (id: number) => ["sittings", "one", id] as const,
};

export const sittingListOptions = (filters: SittingFilters) =>
  listOptions<SittingRow>({
    queryKey: sittingKeys.list(filters),
    path: "/api/sittings",
    query: {
      ...filters,
      toMark: filters.toMark === undefined ? undefined : String(filters.toMark),
    },
    limit: 50,
  });

export const sittingOptions = (id: number) =>
  queryOptions({
    queryKey: sittingKeys.one(id),
    queryFn: ({ signal }) => fetchData<SittingDetail>(`/api/sittings/${id}`, { signal }),
  });
