import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { CandidateScreen } from "@/components/candidates/candidate-screen";
import { candidateEligibilityFilters } from "@/components/eligibility/candidate-filters";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { relatedOfferFilters } from "@/components/offers/related-filters";
import { candidateAssistanceOptions } from "@/lib/assistance/client";
import { listAssistanceOfCandidate } from "@/lib/assistance/list-candidate-assistance";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { candidateEventsOptions, candidateOptions } from "@/lib/candidates/client";
import { listCandidateEvents } from "@/lib/candidates/list-events";
import { eligibilityListOptions } from "@/lib/eligibility/client";
import { listEligibilities } from "@/lib/eligibility/queries";
import { fullName } from "@/lib/format/names";
import { offerListOptions } from "@/lib/offers/client";
import { listOffers } from "@/lib/offers/list-offers";
import { prefetchPage } from "@/lib/prefetch-page";
import { readCandidate } from "./read-candidate";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: fullName(await readCandidate((await params).id)) };
}

export default async function CandidatePage({ params }: Props) {
  const member = await requireMemberWith("candidates.read");
  const candidate = await readCandidate((await params).id);
  const { id } = candidate;
  const filters = relatedOfferFilters({ candidateId: id });
  const eligibilities = candidateEligibilityFilters(id);
  const client = createPageClient();
  client.setQueryData(candidateOptions(id).queryKey, candidate);
  await Promise.all([
    prefetchPage(client, offerListOptions(filters), (limit) =>
      listOffers(member, { ...filters, limit }),
    ),
    prefetchPage(client, candidateEventsOptions(id), (limit) =>
      listCandidateEvents(member, id, { limit }),
    ),
    prefetchPage(client, candidateAssistanceOptions(id), (limit) =>
      listAssistanceOfCandidate(member, id, { limit }),
    ),
    prefetchPage(client, eligibilityListOptions(eligibilities), (limit) =>
      listEligibilities(member, { ...eligibilities, limit }),
    ),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <CandidateScreen id={id} viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
