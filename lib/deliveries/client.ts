import { queryOptions } from "@tanstack/react-query";
import { fetchData } from "@/lib/api-client";
import { listOptions } from "@/lib/list-options";
import type { DeliveryDetail, DeliveryListQuery, DeliveryRow } from "./schema";

export type { DeliveryKind, DeliveryStatus } from "@/db/enums";
export type { DeliveryDetail, DeliveryRow } from "./schema";

/** Filters of the list, without its page. */
export type DeliveryFilters = Omit<DeliveryListQuery, "limit" | "cursor">;

/** Query key: callbacks refresh with their sitting, webhooks with their endpoint. */
const family = ({ kind }: { kind?: DeliveryListQuery["kind"] | undefined }) =>
  kind === "callback" ? "sittings" : "webhooks";

export const deliveryKeys = {
  /** Key of everything that shows deliveries of the kind. */
  all: (kind: DeliveryRow["kind"]) => [family({ kind })] as const,
};

const waitsSeconds = 3;

/**
 * Returns the query for deliveries, newest first. Refetches every few seconds while one is queued.
 */
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

/** Returns the query for one delivery with its payload. */
export const deliveryOptions = (kind: DeliveryRow["kind"], id: number) =>
  queryOptions({
    queryKey: [family({ kind }), "delivery", id] as const,
    queryFn: ({ signal }) => fetchData<DeliveryDetail>(`/api/deliveries/${id}`, { signal }),
  });
