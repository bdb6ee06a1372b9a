import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import type { DataTableSort } from "@/components/ui/data-table";

export type List<Row> = UseInfiniteQueryResult<InfiniteData<{ rows: Row[] }>>;

/** Returns the DataTable props of a paged list. */
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

/** Returns the table's sort for an API sort such as `-createdAt`. */
export const tableSort = (sort: string): DataTableSort => ({
  id: sort.replace("-", ""),
  desc: sort.startsWith("-"),
});

/** Returns the API's name of a table's sort, or null if the API doesn't know it. */
export const apiSort = <Sort extends string>(
  { id, desc }: DataTableSort,
  known: readonly Sort[],
): Sort | null => known.find((sort) => sort === `${desc ? "-" : ""}${id}`) ?? null;
