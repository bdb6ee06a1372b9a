import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { SearchParams } from "nuqs/server";
import { catalogueFilters, loadCatalogueSearch } from "@/components/catalogue/catalogue-search";
import { CodesScreen } from "@/components/catalogue/codes-screen";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { catalogueListOptions } from "@/lib/catalogue/client";
import { listCodes } from "@/lib/catalogue/list-codes";
import { prefetchPage } from "@/lib/prefetch-page";

export const metadata = { title: "Codes" };

export default async function CodesPage(props: { searchParams: Promise<SearchParams> }) {
  const member = await requireMemberWith("eligibility.read");
  const filters = catalogueFilters(await loadCatalogueSearch(props.searchParams));
  const client = createPageClient();
  await prefetchPage(client, catalogueListOptions(filters), (limit) =>
    listCodes(member, { ...filters, limit }),
  );
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <CodesScreen viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
