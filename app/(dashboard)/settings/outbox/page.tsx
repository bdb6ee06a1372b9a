import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { SearchParams } from "nuqs/server";
import { PageHeader } from "@/components/layout/page-header";
import { createPageClient } from "@/components/layout/query-client";
import { loadMessageSearch, messageFilters } from "@/components/outbox/message-search";
import { OutboxScreen } from "@/components/outbox/outbox-screen";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { env } from "@/lib/env";
import { messageListOptions } from "@/lib/outbox/client";
import { listMessages } from "@/lib/outbox/list-messages";
import { prefetchPage } from "@/lib/prefetch-page";

export const metadata = { title: "Outbox" };

export default async function OutboxPage(props: { searchParams: Promise<SearchParams> }) {
  const member = await requireMemberWith("outbox.read");
  const filters = messageFilters(await loadMessageSearch(props.searchParams));
  const client = createPageClient();
  await prefetchPage(client, messageListOptions(filters), (limit) =>
    listMessages(member, { ...filters, limit }),
  );
  const { locale, timeZone } = member;
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader title="Outbox" />
      <OutboxScreen viewer={{ locale, timeZone }} delivers={env.SMTP_URL !== undefined} />
    </HydrationBoundary>
  );
}
