import { queryOptions } from "@tanstack/react-query";
import { fetchData } from "@/lib/api-client";
import { listOptions } from "@/lib/list-options";
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
  listOptions<DeliveryRow>({
    queryKey: [family(filters), "deliveries", filters],
    path: "/api/deliveries",
    query: filters,
    limit: 50,
    refetchInterval: (pages) => (isSoon(pages[0]?.rows ?? []) ? waitsSeconds * 1000 : false),
  });

const isSoon = (rows: readonly DeliveryRow[]) =>
  rows.some(({ status, attempts }) => status === "queued" && attempts < 2);

/** One delivery with what is sent. */
export const deliveryOptions = (kind: DeliveryRow["kind"], id: number) =>
  queryOptions({
    queryKey: [family({ kind }), "delivery", id] as const,
    queryFn: ({ signal }) => fetchData<DeliveryDetail>(`/api/deliveries/${id}`, { signal }),
  });
