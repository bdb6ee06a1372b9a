import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { SearchParams } from "nuqs/server";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { InboxScreen } from "@/components/notifications/inbox-screen";
import { inboxFilters, loadInboxSearch } from "@/components/notifications/inbox-search";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { notificationListOptions } from "@/lib/notifications/client";
import { listNotifications } from "@/lib/notifications/queries";
import { prefetchPage } from "@/lib/prefetch-page";

export const metadata = { title: "Inbox" };

export default async function InboxPage(props: { searchParams: Promise<SearchParams> }) {
  const member = await requireMemberWith("offers.read");
  const filters = inboxFilters(await loadInboxSearch(props.searchParams));
  const client = createPageClient();
  await prefetchPage(client, notificationListOptions(filters), (limit) =>
    listNotifications(member, { ...filters, limit }),
  );
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <InboxScreen viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
