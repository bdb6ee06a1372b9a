import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { SearchParams } from "nuqs/server";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { loadTestSearch, testFilters } from "@/components/tests/test-search";
import { TestsScreen } from "@/components/tests/tests-screen";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { prefetchPage } from "@/lib/prefetch-page";
import { testListOptions } from "@/lib/tests/client";
import { listTests } from "@/lib/tests/queries";

export const metadata = { title: "Tests" };

export default async function TestsPage(props: { searchParams: Promise<SearchParams> }) {
  const member = await requireMemberWith("eligibility.read");
  const filters = testFilters(await loadTestSearch(props.searchParams));
  const client = createPageClient();
  await prefetchPage(client, testListOptions(filters), (limit) =>
    listTests(member, { ...filters, limit }),
  );
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <TestsScreen viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
