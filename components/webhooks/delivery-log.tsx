"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Inbox } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { ListFrame } from "@/components/layout/list-frame";
import { statusFilter, statusOptions } from "@/components/layout/status-filter";
import { Toolbar } from "@/components/layout/toolbar";
import type { Viewer } from "@/components/layout/viewer";
import { EmptyState } from "@/components/ui/empty-state";
import { deliveryListOptions } from "@/lib/deliveries/client";
import { formatInstant } from "@/lib/format/dates";
import type { WebhookDto } from "@/lib/webhooks/client";
import { deliveryColumns } from "./delivery-columns";
import { deliveryFilters, deliverySearchParsers } from "./delivery-search";
import { DeliverySheet } from "./delivery-sheet";
import { DeliveryBadge } from "./view-badge";
import { deliveryStatusNames, deliveryStatusViews } from "./webhook-words";

const options = statusOptions(deliveryStatusNames, deliveryStatusViews);

export function DeliveryLog({ webhook, viewer }: { webhook: WebhookDto; viewer: Viewer }) {
  const [search, setSearch] = useQueryStates(deliverySearchParsers);
  const query = useInfiniteQuery(deliveryListOptions(deliveryFilters(webhook.id, search)));
  const columns = useMemo(
    () => deliveryColumns({ viewer, onOpen: (open) => void setSearch({ open }) }),
    [viewer, setSearch],
  );
  return (
    <ListFrame
      toolbar={
        <Toolbar>
          {statusFilter({
            options: options,
            value: search.status,
            onValueChange: (status) => void setSearch({ status }),
          })}
        </Toolbar>
      }
      label="Deliveries"
      query={query}
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
      noMatch={{ title: "No deliveries match", onClear: () => void setSearch({ status: null }) }}
      phoneDetail={(row) => (
        <>
          <DeliveryBadge delivery={row} />
          <span className="truncate">
            {formatInstant(row.createdAt, viewer.locale, viewer.timeZone, "short")}
          </span>
        </>
      )}
    >
      {search.open !== null && (
        <DeliverySheet
          kind="webhook"
          id={search.open}
          viewer={viewer}
          refusal={null}
          onClose={() => void setSearch({ open: null })}
        />
      )}
    </ListFrame>
  );
}
