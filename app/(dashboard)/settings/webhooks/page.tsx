import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { PageHeader } from "@/components/layout/page-header";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { NewWebhook } from "@/components/webhooks/new-webhook";
import { WebhooksScreen } from "@/components/webhooks/webhooks-screen";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { webhooksOptions } from "@/lib/webhooks/client";
import { listWebhooks } from "@/lib/webhooks/queries";

export const metadata = { title: "Webhooks" };

export default async function WebhooksPage() {
  const member = await requireMemberWith("webhooks.manage");
  const client = createPageClient();
  await client.prefetchQuery({ ...webhooksOptions(), queryFn: () => listWebhooks(member) });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader title="Webhooks" action={<NewWebhook />} />
      <WebhooksScreen viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
