import { queryOptions } from "@tanstack/react-query";
import { fetchPage, fetchRecord, withQuery } from "@/lib/api-client";
import { listOptions } from "@/lib/list-options";
import type { TestDetail, TestListQuery, TestListRow } from "./schema";

export type { TestDetail, TestListRow } from "./schema";

/** Filters of the list, without its paging. */
export type TestFilters = Omit<TestListQuery, "limit" | "cursor">;

export const testKeys = {
  all: ["tests"] as const,
  lists: ["tests", "list"] as const,
  list: (filters: TestFilters) => ["tests", "list", filters] as const,
  detail: (id: number) => ["tests", "detail", id] as const,
};

export const testListOptions = (filters: TestFilters) =>
  listOptions<TestListRow>({
    queryKey: testKeys.list(filters),
    path: "/api/tests",
    query: filters,
  });

/** Fetches the current state of a test, bypassing all caches. */
export const fetchTest = (id: number, signal?: AbortSignal) =>
  fetchRecord<Omit<TestDetail, "revision">>(`/api/tests/${id}`, signal ? { signal } : undefined);

export const testOptions = (id: number) =>
  queryOptions({
    queryKey: testKeys.detail(id),
    queryFn: ({ signal }) => fetchTest(id, signal),
  });

/** Finds tests by code or name, for a field to choose one. */
export async function findTests(
  query: string,
  signal: AbortSignal,
  filters: Pick<TestFilters, "retired"> = {},
): Promise<TestListRow[]> {
  const path = withQuery("/api/tests", { ...filters, search: query, limit: 20 });
  return (await fetchPage<TestListRow>(path, { signal })).rows;
}
