"use client";

import { useQuery } from "@tanstack/react-query";
import { PageHeader } from "@/components/layout/page-header";
import type { Viewer } from "@/components/layout/viewer";
import { ErrorState } from "@/components/ui/error-state";
import { type WebhookDto, webhookOptions } from "@/lib/webhooks/client";
import { DeliveryLog } from "./delivery-log";
import { useWebhookWork } from "./use-webhook-work";
import { WebhookBadge } from "./view-badge";
import { SendTest, WebhookMenu } from "./webhook-actions";
import { WebhookSummary } from "./webhook-summary";
import { webhookName } from "./webhook-words";

const crumbs = [{ label: "Webhooks", href: "/settings/webhooks" }];

export function WebhookScreen({ id, viewer }: { id: number; viewer: Viewer }) {
  const query = useQuery(webhookOptions(id));
  if (query.data) return <LoadedWebhook webhook={query.data} viewer={viewer} />;
  return (
    <>
      <PageHeader title="Webhook" crumbs={crumbs} />
      <ErrorState message={query.error?.message} onRetry={() => query.refetch()} />
    </>
  );
}

function LoadedWebhook({ webhook, viewer }: { webhook: WebhookDto; viewer: Viewer }) {
  const work = useWebhookWork(webhook);
  return (
    <>
      <PageHeader
        title={webhookName(webhook)}
        crumbs={crumbs}
        badge={
          <span className="max-sm:hidden">
            <WebhookBadge webhook={webhook} />
          </span>
        }
        secondary={<WebhookMenu webhook={webhook} work={work} />}
        action={webhook.enabled && <SendTest work={work} />}
      />
      <WebhookSummary webhook={webhook} viewer={viewer} work={work} />
      <DeliveryLog webhook={webhook} viewer={viewer} />
    </>
  );
}
