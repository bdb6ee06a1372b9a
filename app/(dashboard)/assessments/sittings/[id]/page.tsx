import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { readRecord } from "@/app/(dashboard)/read-record";
import { callbackFilters } from "@/components/assessments/callback-filters";
import { SittingScreen } from "@/components/assessments/sitting-screen";
import { viewerOf } from "@/components/offers/viewer";
import { sessionOptions } from "@/lib/assessments/client";
import { getSessionOrThrow } from "@/lib/assessments/get-session";
import { SessionParams } from "@/lib/assessments/session-dto";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { deliveryListOptions } from "@/lib/deliveries/client";
import { listDeliveries } from "@/lib/deliveries/queries";

type Props = { params: Promise<{ id: string }> };

const readSession = readRecord(SessionParams, async (id) =>
  getSessionOrThrow(await requireMemberWith("assessments.read"), id),
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
  const client = new QueryClient();
  client.setQueryData(sessionOptions(id).queryKey, session);
  await client.prefetchInfiniteQuery({
    ...deliveryListOptions(filters),
    queryFn: async () => (await listDeliveries(member, { ...filters, limit: 50 })).data,
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <SittingScreen id={id} viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
