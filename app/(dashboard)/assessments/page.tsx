import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { SearchParams } from "nuqs/server";
import { loadOwnSearch, ownFilters } from "@/components/assessments/assessment-search";
import { OwnAssessmentsScreen } from "@/components/assessments/assessments-screen";
import { NewAssessment } from "@/components/assessments/new-assessment";
import { PageHeader } from "@/components/layout/page-header";
import { SectionTabs } from "@/components/layout/section-tabs";
import { viewerOf } from "@/components/layout/viewer";
import { assessmentListOptions } from "@/lib/assessments/client";
import { listAssessments } from "@/lib/assessments/queries";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { prefetchPage } from "@/lib/list-options";

export const metadata = { title: "Assessments" };

export default async function OwnAssessmentsPage(props: { searchParams: Promise<SearchParams> }) {
  const member = await requireMemberWith("assessments.read");
  const filters = ownFilters(await loadOwnSearch(props.searchParams));
  const client = new QueryClient();
  await prefetchPage(client, assessmentListOptions(filters), (limit) =>
    listAssessments(member, { ...filters, limit }),
  );
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader
        title="Assessments"
        action={member.permissions.has("assessments.write") && <NewAssessment />}
      />
      <SectionTabs section="Assessments" />
      <OwnAssessmentsScreen viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
