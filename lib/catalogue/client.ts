import { listOptions } from "@/lib/list-options";
import type { CatalogueCodeDto, CatalogueListQuery } from "./schema";

export type { CatalogueKind } from "@/db/enums";
export type { CatalogueCodeDto } from "./schema";

/** Filters of the list, without its paging. */
export type CatalogueFilters = Omit<CatalogueListQuery, "limit" | "cursor">;

export const catalogueKeys = {
  all: ["catalogue"] as const,
  list: (filters: CatalogueFilters) => ["catalogue", filters] as const,
};

export const catalogueListOptions = (filters: CatalogueFilters) =>
  listOptions<CatalogueCodeDto>({
    queryKey: catalogueKeys.list(filters),
    path: "/api/catalogue-codes",
    query: filters,
  });
