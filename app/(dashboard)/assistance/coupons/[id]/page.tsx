import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { readRecord } from "@/app/(dashboard)/read-record";
import { couponFilters, loadCouponSearch } from "@/components/coupons/coupon-search";
import { PoolScreen } from "@/components/coupons/pool-screen";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { couponListOptions, couponPoolOptions } from "@/lib/coupons/client";
import { listCoupons } from "@/lib/coupons/list-coupons";
import { getCouponPoolOrThrow } from "@/lib/coupons/queries";
import { PoolParams } from "@/lib/coupons/schema";
import { prefetchPage } from "@/lib/prefetch-page";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

const readPool = readRecord(PoolParams, async (id) =>
  getCouponPoolOrThrow(await requireMemberWith("assistance.read"), id),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await readPool((await params).id)).name };
}

export default async function CouponPoolPage({ params, searchParams }: Props) {
  const member = await requireMemberWith("assistance.read");
  const pool = await readPool((await params).id);
  const filters = couponFilters(await loadCouponSearch(searchParams));
  const client = createPageClient();
  client.setQueryData(couponPoolOptions(pool.id).queryKey, pool);
  await prefetchPage(client, couponListOptions(pool.id, filters), (limit) =>
    listCoupons(member, pool.id, { ...filters, limit }),
  );
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PoolScreen id={pool.id} viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
