import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { readRecord } from "@/app/(dashboard)/read-record";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { deliveryFilters, loadDeliverySearch } from "@/components/webhooks/delivery-search";
import { WebhookScreen } from "@/components/webhooks/webhook-screen";
import { webhookName } from "@/components/webhooks/webhook-words";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { deliveryListOptions } from "@/lib/deliveries/client";
import { listDeliveries } from "@/lib/deliveries/queries";
import { prefetchPage } from "@/lib/prefetch-page";
import { webhookOptions } from "@/lib/webhooks/client";
import { getWebhookOrThrow } from "@/lib/webhooks/queries";
import { WebhookParams } from "@/lib/webhooks/schema";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

const readWebhook = readRecord(WebhookParams, async (id) =>
  getWebhookOrThrow(await requireMemberWith("webhooks.manage"), id),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: webhookName(await readWebhook((await params).id)) };
}

export default async function WebhookPage({ params, searchParams }: Props) {
  const member = await requireMemberWith("webhooks.manage");
  const webhook = await readWebhook((await params).id);
  const filters = deliveryFilters(webhook.id, await loadDeliverySearch(searchParams));
  const client = createPageClient();
  client.setQueryData(webhookOptions(webhook.id).queryKey, webhook);
  await prefetchPage(client, deliveryListOptions(filters), (limit) =>
    listDeliveries(member, { ...filters, limit }),
  );
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <WebhookScreen id={webhook.id} viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
