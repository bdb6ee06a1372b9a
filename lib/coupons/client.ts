import { queryOptions } from "@tanstack/react-query";
import { fetchPage, fetchRecord, withQuery } from "@/lib/api-client";
import { listOptions } from "@/lib/list-options";
import type {
  CouponListQuery,
  CouponPoolDetail,
  CouponPoolRow,
  CouponRow,
  PoolListQuery,
} from "./schema";

export type { CouponPoolDetail, CouponPoolRow, CouponRow, Stock } from "./schema";

/** Filters of a list, without its paging. */
export type CouponPoolFilters = Omit<PoolListQuery, "limit" | "cursor">;
export type CouponFilters = Omit<CouponListQuery, "limit" | "cursor">;

export const couponKeys = {
  all: ["coupons"] as const,
  pools: ["coupons", "pools"] as const,
  poolList: (filters: CouponPoolFilters) => ["coupons", "pools", filters] as const,
  pool: (id: number) => ["coupons", "pool", id] as const,
  list: (id: number, filters: CouponFilters) => ["coupons", "pool", id, "codes", filters] as const,
  known: (id: number, list: number) => ["coupons", "known", id, list] as const,
};

export const couponPoolListOptions = (filters: CouponPoolFilters = {}) =>
  listOptions<CouponPoolRow>({
    queryKey: couponKeys.poolList(filters),
    path: "/api/coupon-pools",
    query: filters,
  });

export const couponPoolOptions = (id: number) =>
  queryOptions({
    queryKey: couponKeys.pool(id),
    queryFn: ({ signal }) =>
      fetchRecord<Omit<CouponPoolDetail, "revision">>(`/api/coupon-pools/${id}`, { signal }),
  });

export const couponListOptions = (id: number, filters: CouponFilters) =>
  listOptions<CouponRow>({
    queryKey: couponKeys.list(id, filters),
    path: `/api/coupon-pools/${id}/coupons`,
    query: filters,
  });

/** Finds pools for a combobox by name, each with its free codes. */
export async function searchCouponPools(query: string, signal: AbortSignal) {
  const path = withQuery("/api/coupon-pools", { search: query, limit: 20 });
  const { rows } = await fetchPage<CouponPoolRow>(path, { signal });
  return rows.map((pool) => ({
    value: String(pool.id),
    label: pool.name,
    hint: `${pool.free} of ${pool.total} free`,
  }));
}
