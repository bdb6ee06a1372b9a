"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Inbox, SearchX } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { PageBody } from "@/components/layout/page-body";
import { Toolbar } from "@/components/layout/toolbar";
import type { Viewer } from "@/components/layout/viewer";
import { listTable } from "@/components/lists/list-table";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { deliveryListOptions } from "@/lib/deliveries/client";
import { formatInstant } from "@/lib/format/dates";
import type { WebhookDto } from "@/lib/webhooks/client";
import { deliveryColumns } from "./delivery-columns";
import { deliveryFilters, deliverySearchParsers } from "./delivery-search";
import { DeliverySheet } from "./delivery-sheet";
import { DeliveryBadge } from "./view-badge";
import { deliveryStatusNames, deliveryStatusViews } from "./webhook-words";

const statusOptions = deliveryStatusNames.map((value) => {
  const { label, icon: Icon } = deliveryStatusViews[value];
  return { value, label, icon: <Icon aria-hidden /> };
});

export function DeliveryLog({ webhook, viewer }: { webhook: WebhookDto; viewer: Viewer }) {
  const [search, setSearch] = useQueryStates(deliverySearchParsers);
  const query = useInfiniteQuery(deliveryListOptions(deliveryFilters(webhook.id, search)));
  const columns = useMemo(
    () => deliveryColumns({ viewer, onOpen: (open) => void setSearch({ open }) }),
    [viewer, setSearch],
  );
  return (
    <PageBody fill>
      <Toolbar>
        <FilterChips
          label="Status"
          options={statusOptions}
          value={search.status}
          onValueChange={(chosen) =>
            void setSearch({ status: deliveryStatusNames.filter((name) => chosen.includes(name)) })
          }
        />
      </Toolbar>
      <DataTable
        label="Deliveries"
        {...listTable(query)}
        columns={columns}
        rowId={(row) => String(row.id)}
        rowLabel={(row) => row.eventType}
        isFiltered={search.status.length > 0}
        empty={
          <EmptyState icon={Inbox} title="No deliveries yet">
            New events appear here with their attempts and responses. Send a test event to check the
            address.
          </EmptyState>
        }
        filteredEmpty={
          <EmptyState
            icon={SearchX}
            title="No deliveries match"
            action={<Button onClick={() => void setSearch({ status: null })}>Clear filters</Button>}
          />
        }
        phoneDetail={(row) => (
          <>
            <DeliveryBadge delivery={row} />
            <span className="truncate">
              {formatInstant(row.createdAt, viewer.locale, viewer.timeZone, "short")}
            </span>
          </>
        )}
      />
      {search.open !== null && (
        <DeliverySheet
          kind="webhook"
          id={search.open}
          viewer={viewer}
          refusal={webhook.enabled ? null : "Turn on the webhook first"}
          onClose={() => void setSearch({ open: null })}
        />
      )}
    </PageBody>
  );
}
