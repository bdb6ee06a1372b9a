import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { SearchParams } from "nuqs/server";
import { cache } from "react";
import { OneAssistanceScreen } from "@/components/assistance/one-assistance-screen";
import { loadRecipientSearch, recipientFilters } from "@/components/assistance/recipient-search";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { assistanceOptions, recipientListOptions } from "@/lib/assistance/client";
import { listRecipients } from "@/lib/assistance/list-recipients";
import { getAssistanceOrThrow } from "@/lib/assistance/queries";
import { reasonText } from "@/lib/assistance/rules";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { prefetchPage } from "@/lib/prefetch-page";

type Props = { params: Promise<{ publicId: string }>; searchParams: Promise<SearchParams> };

const readAssistance = cache(async (publicId: string) => {
  const member = await requireMemberWith("assistance.read");
  try {
    return await getAssistanceOrThrow(member, publicId);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { providerName, reason } = await readAssistance((await params).publicId);
  return { title: `${providerName}, ${reasonText(reason).toLowerCase()}` };
}

export default async function OneAssistancePage({ params, searchParams }: Props) {
  const member = await requireMemberWith("assistance.read");
  const { publicId } = await params;
  const assistance = await readAssistance(publicId);
  const filters = recipientFilters(await loadRecipientSearch(searchParams));
  const client = createPageClient();
  client.setQueryData(assistanceOptions(publicId).queryKey, assistance);
  await prefetchPage(client, recipientListOptions(publicId, filters), (limit) =>
    listRecipients(member, publicId, { ...filters, limit }),
  );
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <OneAssistanceScreen publicId={publicId} viewer={viewerOf(member)} baseUrl={env.APP_URL} />
    </HydrationBoundary>
  );
}
