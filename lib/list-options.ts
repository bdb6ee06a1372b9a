import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  type QueryKey,
} from "@tanstack/react-query";
import { fetchPage, type PageData, withQuery } from "./api-client";

interface Source<Row> {
  queryKey: QueryKey;
  path: string;
  query?: Parameters<typeof withQuery>[1];
  /** Rows per page, the same on the server page and in the browser. */
  limit?: number;
  /** Rows of the first page, if fewer. */
  firstLimit?: number;
  refetchInterval?: (pages: readonly PageData<Row>[]) => number | false;
}

function pagedOptions<Row>({
  queryKey,
  path,
  query,
  limit,
  firstLimit = limit,
  refetchInterval,
}: Source<Row> & { limit: number }) {
  const options = infiniteQueryOptions<
    PageData<Row>,
    Error,
    InfiniteData<PageData<Row>, string | null>,
    QueryKey,
    string | null
  >({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      fetchPage<Row>(
        withQuery(path, {
          ...query,
          limit: pageParam === null ? firstLimit : limit,
          cursor: pageParam,
        }),
        { signal },
      ),
    initialPageParam: null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    ...(refetchInterval && {
      refetchInterval: ({ state }) => refetchInterval(state.data?.pages ?? []),
    }),
  });
  return { ...options, firstLimit };
}

/** A query for a list, page by page. */
export type PagedOptions<Row> = ReturnType<typeof pagedOptions<Row>>;

/**
 * Returns the query for a list, page by page: first as many rows as a large screen shows, then more
 * at a time. Changed filters keep the previous rows until new ones arrive.
 */
export const listOptions = <Row>({ limit = 100, ...source }: Source<Row>) => ({
  ...pagedOptions<Row>({ ...source, limit, firstLimit: Math.min(limit, 50) }),
  placeholderData: keepPreviousData,
});

/** Returns the query for what belongs to one record, such as events and versions, page by page. */
export const historyOptions = <Row>({ limit = 20, ...source }: Source<Row>) =>
  pagedOptions<Row>({ ...source, limit });
