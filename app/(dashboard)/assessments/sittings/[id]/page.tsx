import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { readRecord } from "@/app/(dashboard)/read-record";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { callbackFilters } from "@/components/sittings/callback-filters";
import { SittingScreen } from "@/components/sittings/sitting-screen";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { deliveryListOptions } from "@/lib/deliveries/client";
import { listDeliveries } from "@/lib/deliveries/queries";
import { prefetchPage } from "@/lib/prefetch-page";
import { sittingOptions } from "@/lib/sittings/client";
import { getSittingOrThrow } from "@/lib/sittings/get-sitting";
import { SittingParams } from "@/lib/sittings/schema";

type Props = { params: Promise<{ id: string }> };

const readSession = readRecord(SittingParams, async (id) =>
  getSittingOrThrow(await requireMemberWith("assessments.read"), id),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { candidateName, assessmentName } = await readSession((await params).id);
  return { title: `${candidateName}, ${assessmentName}` };
}

export default async function SittingPage({ params }: Props) {
  const member = await requireMemberWith("assessments.read");
  const session = await readSession((await params).id);
  const { id } = session;
  const filters = callbackFilters(id);
  const client = createPageClient();
  client.setQueryData(sittingOptions(id).queryKey, session);
  await prefetchPage(client, deliveryListOptions(filters), (limit) =>
    listDeliveries(member, { ...filters, limit }),
  );
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <SittingScreen id={id} viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
