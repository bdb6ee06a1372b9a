import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { fetchData, fetchPage, withQuery } from "@/lib/api-client";
import type { DeliveryDetail, DeliveryListQuery, DeliveryRow } from "./schema";

export type { DeliveryKind, DeliveryStatus } from "@/db/enums";
export type { DeliveryDetail, DeliveryRow } from "./schema";

/** What the list is asked for, besides its pages. */
export type DeliveryFilters = Omit<DeliveryListQuery, "limit" | "cursor">;

/** Callbacks are shown with their sitting and webhooks' with theirs; either is told of live. */
const family = ({ kind }: { kind?: DeliveryListQuery["kind"] | undefined }) =>
  kind === "callback" ? "sittings" : "webhooks";

export const deliveryKeys = {
  /** All that shows deliveries of the kind. */
  all: (kind: DeliveryRow["kind"]) => [family({ kind })] as const,
};

const waitsSeconds = 3;

/** Deliveries, newest first, read again every few seconds while one waits to leave. */
export const deliveryListOptions = (filters: DeliveryFilters) =>
  infiniteQueryOptions({
    queryKey: [family(filters), "deliveries", filters] as const,
    queryFn: ({ pageParam, signal }) =>
      fetchPage<DeliveryRow>(
        withQuery("/api/deliveries", { ...filters, limit: 50, cursor: pageParam }),
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      isSoon(state.data?.pages[0]?.rows ?? []) ? waitsSeconds * 1000 : false,
  });

const isSoon = (rows: readonly DeliveryRow[]) =>
  rows.some(({ status, attempts }) => status === "queued" && attempts < 2);

/** One delivery with what is sent. */
export const deliveryOptions = (kind: DeliveryRow["kind"], id: number) =>
  queryOptions({
    queryKey: [family({ kind }), "delivery", id] as const,
    queryFn: ({ signal }) => fetchData<DeliveryDetail>(`/api/deliveries/${id}`, { signal }),
  });
