import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { readRecord } from "@/app/(dashboard)/read-record";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { OfferScreen } from "@/components/offers/offer-screen";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { env } from "@/lib/env";
import { fullName } from "@/lib/format/names";
import {
  offerEventsOptions,
  offerQuestionsOptions,
  offerRecordOptions,
  offerRemindersOptions,
  offerStateOptions,
  offerValuesOptions,
  offerVersionsOptions,
} from "@/lib/offers/client";
import { getOfferOrThrow } from "@/lib/offers/get-offer";
import { getOfferFields } from "@/lib/offers/get-offer-fields";
import { getOfferState } from "@/lib/offers/get-offer-state";
import { getRemindersOrThrow } from "@/lib/offers/get-reminders";
import { listOfferEvents } from "@/lib/offers/list-events";
import { listQuestions } from "@/lib/offers/list-questions";
import { listVersions } from "@/lib/offers/list-versions";
import { OfferParams } from "@/lib/offers/schema";
import { prefetchPage } from "@/lib/prefetch-page";

type Props = { params: Promise<{ id: string }> };

const readOffer = readRecord(OfferParams, async (id) =>
  getOfferOrThrow(await requireMemberWith("offers.read"), id),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { candidate, job } = await readOffer((await params).id);
  return { title: `${fullName(candidate)}, ${job.title}` };
}

export default async function OfferPage({ params }: Props) {
  const member = await requireMemberWith("offers.read");
  const offer = await readOffer((await params).id);
  const { id } = offer;
  const client = createPageClient();
  client.setQueryData(offerRecordOptions(id).queryKey, offer);
  await Promise.all([
    client.prefetchQuery({
      ...offerStateOptions(id),
      queryFn: () => getOfferState(member, id),
    }),
    client.prefetchQuery({
      ...offerRemindersOptions(id),
      queryFn: () => getRemindersOrThrow(member, id),
    }),
    client.prefetchQuery({
      ...offerValuesOptions(id),
      queryFn: () => getOfferFields(member, id),
    }),
    client.prefetchQuery({
      ...offerQuestionsOptions(id),
      queryFn: () => listQuestions(member, id),
    }),
    prefetchPage(client, offerEventsOptions(id), (limit) => listOfferEvents(member, id, { limit })),
    prefetchPage(client, offerVersionsOptions(id), (limit) => listVersions(member, id, { limit })),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <OfferScreen id={id} viewer={viewerOf(member)} baseUrl={env.APP_URL} />
    </HydrationBoundary>
  );
}
