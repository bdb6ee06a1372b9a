import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { SearchParams } from "nuqs/server";
import { AssessmentsTabs } from "@/components/assessments/assessments-tabs";
import { loadSittingSearch, sittingFilters } from "@/components/assessments/sitting-search";
import { SittingsScreen } from "@/components/assessments/sittings-screen";
import { PageHeader } from "@/components/layout/page-header";
import { viewerOf } from "@/components/offers/viewer";
import { assessmentListOptions, sessionListOptions } from "@/lib/assessments/client";
import { listSessions } from "@/lib/assessments/list-sessions";
import { listAssessments } from "@/lib/assessments/queries";
import { requireMemberWith } from "@/lib/auth/page-actor";

export const metadata = { title: "Sittings" };

export default async function SittingsPage(props: { searchParams: Promise<SearchParams> }) {
  const member = await requireMemberWith("assessments.read");
  const filters = sittingFilters(await loadSittingSearch(props.searchParams));
  const byName = { sort: "name" } as const;
  const client = new QueryClient();
  await Promise.all([
    client.prefetchInfiniteQuery({
      ...sessionListOptions(filters),
      queryFn: async () => (await listSessions(member, { ...filters, limit: 50 })).data,
    }),
    client.prefetchInfiniteQuery({
      ...assessmentListOptions(byName),
      queryFn: async () => (await listAssessments(member, { ...byName, limit: 100 })).data,
    }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader title="Assessments" />
      <AssessmentsTabs />
      <SittingsScreen viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
