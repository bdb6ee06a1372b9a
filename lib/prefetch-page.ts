import type { QueryClient } from "@tanstack/react-query";
import { onReplica } from "@/db/replica";
import type { PageData } from "./api-client";
import type { PagedOptions } from "./list-options";

/**
 * Prefetches the first page on the server, with the browser's page size, from where the API reads
 * the others.
 */
export const prefetchPage = <Row>(
  client: QueryClient,
  options: PagedOptions<Row>,
  read: (limit: number) => Promise<{ data: PageData<Row> }>,
): Promise<void> =>
  client.prefetchInfiniteQuery({
    ...options,
    queryFn: () => onReplica(async () => (await read(options.firstLimit)).data),
  });
