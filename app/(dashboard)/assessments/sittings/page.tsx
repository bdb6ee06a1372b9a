import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { SearchParams } from "nuqs/server";
import { PageHeader } from "@/components/layout/page-header";
import { createPageClient } from "@/components/layout/query-client";
import { SectionTabs } from "@/components/layout/section-tabs";
import { viewerOf } from "@/components/layout/viewer";
import { loadSittingSearch, sittingFilters } from "@/components/sittings/sitting-search";
import { SittingsScreen } from "@/components/sittings/sittings-screen";
import { assessmentListOptions } from "@/lib/assessments/client";
import { listAssessments } from "@/lib/assessments/queries";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { prefetchPage } from "@/lib/prefetch-page";
import { sittingListOptions } from "@/lib/sittings/client";
import { listSittings } from "@/lib/sittings/list-sittings";

export const metadata = { title: "Sittings" };

export default async function SittingsPage(props: { searchParams: Promise<SearchParams> }) {
  const member = await requireMemberWith("assessments.read");
  const filters = sittingFilters(await loadSittingSearch(props.searchParams));
  const byName = { sort: "name" } as const;
  const client = createPageClient();
  await Promise.all([
    prefetchPage(client, sittingListOptions(filters), (limit) =>
      listSittings(member, { ...filters, limit }),
    ),
    prefetchPage(client, assessmentListOptions(byName), (limit) =>
      listAssessments(member, { ...byName, limit }),
    ),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader title="Assessments" />
      <SectionTabs section="Assessments" />
      <SittingsScreen viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
