import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { SearchParams } from "nuqs/server";
import { loadPoolSearch, poolFilters } from "@/components/coupons/pool-search";
import { PoolsScreen } from "@/components/coupons/pools-screen";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { couponPoolListOptions } from "@/lib/coupons/client";
import { listCouponPools } from "@/lib/coupons/queries";
import { prefetchPage } from "@/lib/prefetch-page";

export const metadata = { title: "Coupons" };

export default async function CouponPoolsPage(props: { searchParams: Promise<SearchParams> }) {
  const member = await requireMemberWith("assistance.read");
  const filters = poolFilters(await loadPoolSearch(props.searchParams));
  const client = createPageClient();
  await prefetchPage(client, couponPoolListOptions(filters), (limit) =>
    listCouponPools(member, { ...filters, limit }),
  );
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PoolsScreen viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
