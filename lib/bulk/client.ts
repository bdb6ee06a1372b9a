import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { BulkKind } from "@/db/enums";
import { fetchData, withQuery } from "@/lib/api-client";
import type { MatchCount } from "@/lib/format/match-count";
import { listOptions } from "@/lib/list-options";
import type { BulkRowDto, BulkRowsQuery, BulkRunDto, BulkSelection, FixRowInput } from "./schema";

export type { BulkKind, BulkOutcome, BulkStatus, BulkVerdict } from "@/db/enums";
export type { BulkRowDto, BulkRunDto, BulkSelection } from "./schema";

/** Filters of a run's rows, without paging. */
export type BulkRowFilters = Omit<BulkRowsQuery, "limit" | "cursor">;

/** Filter of a list whose rows are selected for a run. */
export type ListFilter = Record<string, string | number | string[] | undefined>;

export const bulkKeys = {
  all: ["bulk-runs"] as const,
  list: ["bulk-runs", "list"] as const,
  run: (id: number) => ["bulk-runs", id] as const,
  rows: (id: number) => ["bulk-runs", id, "rows"] as const,
  /** Of the change of its settings. */
  settings: (id: number) => ["bulk-runs", id, "settings"] as const,
  matching: (kind: BulkKind, filter: ListFilter) =>
    ["bulk-runs", "matching", kind, filter] as const,
};

const pollSeconds = 1;

/** Loads a run, polled every second while it is running. */
export const bulkRunOptions = (id: number) =>
  queryOptions({
    queryKey: bulkKeys.run(id),
    queryFn: ({ signal }) => fetchData<BulkRunDto>(`/api/bulk-runs/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.status === "running" ? pollSeconds * 1000 : false),
  });

/** Loads the runs, newest first. Few at once, because the rows of each are counted. */
export const bulkRunListOptions = () =>
  listOptions<BulkRunDto>({ queryKey: bulkKeys.list, path: "/api/bulk-runs", limit: 25 });

export const bulkRowsOptions = (id: number, filters: BulkRowFilters) =>
  listOptions<BulkRowDto>({
    queryKey: [...bulkKeys.rows(id), filters],
    path: `/api/bulk-runs/${id}/rows`,
    query: filters,
  });

/** Loads how many rows match a list's filter, on all pages, exactly up to 10,000. */
export const matchingOptions = (kind: BulkKind, filter: ListFilter) =>
  queryOptions({
    queryKey: bulkKeys.matching(kind, filter),
    queryFn: ({ signal }) =>
      fetchData<MatchCount>(withQuery("/api/bulk-runs/matching", { kind, ...filter }), {
        signal,
      }),
    placeholderData: keepPreviousData,
  });

function send<Data>(method: "POST" | "PATCH", path: string, body?: unknown): Promise<Data> {
  return fetchData<Data>(path, {
    method,
    headers: {
      Accept: "application/json",
      ...(body !== undefined && { "Content-Type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

/** Creates a run with validated rows; nothing is processed until it is confirmed. */
export const createRun = (input: {
  kind: BulkKind;
  settings: Record<string, unknown>;
  selection: BulkSelection;
}) => send<BulkRunDto>("POST", "/api/bulk-runs", input);

/** Adds the next rows of a file to a run; `from` is the position of the first. */
export const addRunRows = (id: number, input: { from: number; rows: Record<string, string>[] }) =>
  send<BulkRunDto>("POST", `/api/bulk-runs/${id}/rows`, input);

export const updateRun = (id: number, settings: Record<string, unknown>) =>
  send<BulkRunDto>("PATCH", `/api/bulk-runs/${id}`, { settings });

export const fixRunRow = (id: number, position: number, changes: FixRowInput) =>
  send<BulkRowDto>("PATCH", `/api/bulk-runs/${id}/rows/${position}`, changes);

/** Confirms or cancels a run, or retries its failed rows. */
export const moveRun = (id: number, step: "confirm" | "cancel" | "retry") =>
  send<BulkRunDto>("POST", `/api/bulk-runs/${id}/${step}`);
