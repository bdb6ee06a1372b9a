import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { fetchPage, withQuery } from "@/lib/api-client";
import type { CatalogueCodeDto, CatalogueListQuery } from "./schema";

export type { CatalogueKind } from "@/db/enums";
export type { CatalogueCodeDto } from "./schema";

/** What the list is asked for, besides its pages. */
export type CatalogueFilters = Omit<CatalogueListQuery, "limit" | "cursor">;

export const catalogueKeys = {
  all: ["catalogue"] as const,
  list: (filters: CatalogueFilters) => ["catalogue", filters] as const,
};

export const catalogueListOptions = (filters: CatalogueFilters) =>
  infiniteQueryOptions({
    queryKey: catalogueKeys.list(filters),
    queryFn: ({ pageParam, signal }) => {
      const path = withQuery("/api/catalogue-codes", { ...filters, limit: 100, cursor: pageParam });
      return fetchPage<CatalogueCodeDto>(path, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
