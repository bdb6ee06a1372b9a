import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { SearchParams } from "nuqs/server";
import {
  assessmentFilters,
  loadAssessmentSearch,
} from "@/components/assessments/assessment-search";
import { AssessmentsScreen } from "@/components/assessments/assessments-screen";
import { NewAssessment } from "@/components/assessments/new-assessment";
import { PageHeader } from "@/components/layout/page-header";
import { createPageClient } from "@/components/layout/query-client";
import { SectionTabs } from "@/components/layout/section-tabs";
import { viewerOf } from "@/components/layout/viewer";
import { assessmentListOptions } from "@/lib/assessments/client";
import { listAssessments } from "@/lib/assessments/queries";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { prefetchPage } from "@/lib/prefetch-page";

export const metadata = { title: "Assessments" };

export default async function AssessmentsPage(props: { searchParams: Promise<SearchParams> }) {
  const member = await requireMemberWith("assessments.read");
  const filters = assessmentFilters(await loadAssessmentSearch(props.searchParams));
  const client = createPageClient();
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
      <AssessmentsScreen viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
