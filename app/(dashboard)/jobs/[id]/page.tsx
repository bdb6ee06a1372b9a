import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { readRecord } from "@/app/(dashboard)/read-record";
import { JobScreen } from "@/components/jobs/job-screen";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { relatedOfferFilters } from "@/components/offers/related-filters";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { jobOptions } from "@/lib/jobs/client";
import { getJobOrThrow } from "@/lib/jobs/queries";
import { JobParams } from "@/lib/jobs/schema";
import { offerFieldsOptions } from "@/lib/offer-fields/client";
import { listOfferFields } from "@/lib/offer-fields/queries";
import { offerListOptions } from "@/lib/offers/client";
import { listOffers } from "@/lib/offers/list-offers";
import { prefetchPage } from "@/lib/prefetch-page";

type Props = { params: Promise<{ id: string }> };

const readJob = readRecord(JobParams, async (id) =>
  getJobOrThrow(await requireMemberWith("jobs.read"), id),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await readJob((await params).id)).title };
}

export default async function JobPage({ params }: Props) {
  const member = await requireMemberWith("jobs.read");
  const job = await readJob((await params).id);
  const filters = relatedOfferFilters({ jobId: job.id });
  const client = createPageClient();
  client.setQueryData(jobOptions(job.id).queryKey, job);
  await Promise.all([
    prefetchPage(client, offerListOptions(filters), (limit) =>
      listOffers(member, { ...filters, limit }),
    ),
    client.prefetchQuery({ ...offerFieldsOptions(), queryFn: () => listOfferFields(member) }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <JobScreen id={job.id} viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
