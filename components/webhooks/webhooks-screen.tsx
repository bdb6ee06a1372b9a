"use client";

import { useQuery } from "@tanstack/react-query";
import { Webhook } from "lucide-react";
import { useMemo } from "react";
import { WholeTable } from "@/components/layout/list-frame";
import { PageBody } from "@/components/layout/page-body";
import type { Viewer } from "@/components/layout/viewer";
import { EmptyState } from "@/components/ui/empty-state";
import { webhooksOptions } from "@/lib/webhooks/client";
import { WebhookBadge } from "./view-badge";
import { webhookColumns } from "./webhook-columns";
import { eventsInShort, webhookName } from "./webhook-words";

const empty = (
  <EmptyState icon={Webhook} title="No webhooks yet">
    Create a webhook to notify another system when something happens, such as an offer being
    accepted or an assessment scored.
  </EmptyState>
);

export function WebhooksScreen({ viewer }: { viewer: Viewer }) {
  const query = useQuery(webhooksOptions());
  const columns = useMemo(() => webhookColumns(viewer), [viewer]);
  return (
    <PageBody fill>
      <WholeTable
        label="Webhooks"
        query={query}
        columns={columns}
        rowLabel={webhookName}
        rowHref={(row) => `/settings/webhooks/${row.id}`}
        empty={empty}
        phoneDetail={(row) => (
          <>
            <WebhookBadge webhook={row} />
            <span className="truncate">{eventsInShort(row.eventTypes)}</span>
          </>
        )}
      />
    </PageBody>
  );
}
