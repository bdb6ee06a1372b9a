import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  type QueryKey,
} from "@tanstack/react-query";
import { fetchPage, type PageData, withQuery } from "./api-client";

interface Source<Row> {
  queryKey: QueryKey;
  path: string;
  query?: Parameters<typeof withQuery>[1];
  /** Rows of a page: so many as the server page and the browser both read. */
  limit?: number;
  refetchInterval?: (pages: readonly PageData<Row>[]) => number | false;
}

function pagedOptions<Row>({
  queryKey,
  path,
  query,
  limit,
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
      fetchPage<Row>(withQuery(path, { ...query, limit, cursor: pageParam }), { signal }),
    initialPageParam: null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    ...(refetchInterval && {
      refetchInterval: ({ state }) => refetchInterval(state.data?.pages ?? []),
    }),
  });
  return { ...options, limit };
}

/** A list page by page; other filters show the rows that were there until theirs arrive. */
export const listOptions = <Row>({ limit = 100, ...source }: Source<Row>) => ({
  ...pagedOptions<Row>({ ...source, limit }),
  placeholderData: keepPreviousData,
});

/** What belongs to one record, such as its events and versions, page by page. */
export const historyOptions = <Row>({ limit = 20, ...source }: Source<Row>) =>
  pagedOptions<Row>({ ...source, limit });

/** Reads the first page on the server, of the size that the browser asks for further on. */
export const prefetchPage = <Row>(
  client: QueryClient,
  options: ReturnType<typeof pagedOptions<Row>>,
  read: (limit: number) => Promise<{ data: PageData<Row> }>,
): Promise<void> =>
  client.prefetchInfiniteQuery({
    ...options,
    queryFn: async () => (await read(options.limit)).data,
  });
