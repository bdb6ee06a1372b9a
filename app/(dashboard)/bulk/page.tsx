import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { RunsScreen } from "@/components/bulk/runs-screen";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { bulkRunListOptions } from "@/lib/bulk/client";
import { listBulkRuns } from "@/lib/bulk/queries";
import { prefetchPage } from "@/lib/prefetch-page";

export const metadata = { title: "Bulk runs" };

export default async function BulkRunsPage() {
  const member = await requireMemberWith("candidates.read");
  const client = createPageClient();
  await prefetchPage(client, bulkRunListOptions(), (limit) => listBulkRuns(member, { limit }));
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <RunsScreen viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
