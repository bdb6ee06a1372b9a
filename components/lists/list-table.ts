import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import type { DataTableSort } from "@/components/ui/data-table";

export type List<Row> = UseInfiniteQueryResult<InfiniteData<{ rows: Row[] }>>;

/** What a DataTable needs to know of a list that is read a page at a time. */
export const listTable = <Row>(query: List<Row>) => ({
  rows: query.data?.pages.flatMap((page) => page.rows) ?? [],
  status: query.status,
  error: query.error,
  onRetry: query.refetch,
  isRefreshing: query.isPlaceholderData,
  hasNextPage: query.hasNextPage,
  isFetchingNextPage: query.isFetchingNextPage,
  nextPageFailed: query.isFetchNextPageError,
  onEndReached: query.fetchNextPage,
});

/** `-createdAt` as a table's sort. */
export const tableSort = (sort: string): DataTableSort => ({
  id: sort.replace("-", ""),
  desc: sort.startsWith("-"),
});

/** A table's sort as the API names it, among those that it knows. */
export const apiSort = <Sort extends string>(
  { id, desc }: DataTableSort,
  known: readonly Sort[],
): Sort | null => known.find((sort) => sort === `${desc ? "-" : ""}${id}`) ?? null;
