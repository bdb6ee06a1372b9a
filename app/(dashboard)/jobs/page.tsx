import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { jobFilters, loadJobSearch } from "@/components/jobs/job-search";
import { JobsScreen } from "@/components/jobs/jobs-screen";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { jobListOptions } from "@/lib/jobs/client";
import { listJobs } from "@/lib/jobs/queries";
import { prefetchPage } from "@/lib/prefetch-page";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await loadJobSearch(searchParams)).new ? "New job" : "Jobs" };
}

export default async function JobsPage(props: Props) {
  const member = await requireMemberWith("jobs.read");
  const filters = jobFilters(await loadJobSearch(props.searchParams));
  const client = createPageClient();
  await prefetchPage(client, jobListOptions(filters), (limit) =>
    listJobs(member, { ...filters, limit }),
  );
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <JobsScreen viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
