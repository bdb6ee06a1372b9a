import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { OneEligibilityScreen } from "@/components/eligibility/one-eligibility-screen";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { candidateOptions } from "@/lib/candidates/client";
import { getCandidateOrThrow } from "@/lib/candidates/queries";
import { eligibilityEventsOptions, eligibilityOptions } from "@/lib/eligibility/client";
import { listEligibilityEvents } from "@/lib/eligibility/queries";
import { env } from "@/lib/env";
import { prefetchPage } from "@/lib/prefetch-page";
import { readEligibility } from "./read-eligibility";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { candidateName, testName } = await readEligibility((await params).id);
  return { title: `${candidateName}, ${testName}` };
}

export default async function OneEligibilityPage({ params }: Props) {
  const member = await requireMemberWith("eligibility.read");
  const eligibility = await readEligibility((await params).id);
  const { id, personId } = eligibility;
  const client = createPageClient();
  client.setQueryData(eligibilityOptions(id).queryKey, eligibility);
  await Promise.all([
    client.prefetchQuery({
      ...candidateOptions(personId),
      queryFn: () => getCandidateOrThrow(member, personId),
    }),
    prefetchPage(client, eligibilityEventsOptions(id), (limit) =>
      listEligibilityEvents(member, id, { limit }),
    ),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <OneEligibilityScreen
        id={id}
        viewer={viewerOf(member)}
        accountUrl={`${env.APP_URL}/accounts/${member.accountCode}`}
      />
    </HydrationBoundary>
  );
}
