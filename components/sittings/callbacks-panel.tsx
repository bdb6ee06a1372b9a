"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { OpenButton } from "@/components/access/open-button";
import { PagedTable } from "@/components/layout/paged-table";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { DateText } from "@/components/ui/date-text";
import { TableCell, TableHeader } from "@/components/ui/table";
import { DeliverySheet } from "@/components/webhooks/delivery-sheet";
import { DeliveryBadge } from "@/components/webhooks/view-badge";
import { deliveryListOptions } from "@/lib/deliveries/client";
import { formatInstant } from "@/lib/format/dates";
import type { SittingDetail } from "@/lib/sittings/client";
import { callbackFilters } from "./callback-filters";

type CallbacksPanelProps = { sitting: SittingDetail; viewer: Viewer };

/** Lists the callbacks to the inviter and their delivery; each can be opened and resent. */
export function CallbacksPanel({ sitting, viewer }: CallbacksPanelProps) {
  const [open, setOpen] = useState<number | null>(null);
  const query = useInfiniteQuery(deliveryListOptions(callbackFilters(sitting.id)));
  return (
    <>
      <PagedTable
        query={query}
        caption="Callbacks, newest first"
        empty={
          sitting.callsBack
            ? "No callbacks yet."
            : "The inviter has no callback URL. It requests the status itself."
        }
        head={
          <>
            <TableHeader>Reported status</TableHeader>
            <TableHeader>Delivery</TableHeader>
            <TableHeader className="max-sm:hidden">Last response</TableHeader>
            <TableHeader className="max-lg:hidden">Time</TableHeader>
          </>
        }
        keyOf={(row) => row.id}
      >
        {(row) => (
          <>
            <TableCell>
              <OpenButton name={row.eventType} onOpen={() => setOpen(row.id)} />
            </TableCell>
            <TableCell>
              <DeliveryBadge delivery={row} />
            </TableCell>
            <TableCell className="max-sm:hidden">
              {row.lastError ??
                (row.lastStatus === null ? "None yet" : `The server returned ${row.lastStatus}`)}
            </TableCell>
            <TableCell className="max-lg:hidden">
              <DateText
                dateTime={row.createdAt}
                text={formatInstant(row.createdAt, viewer.locale, viewer.timeZone, "short")}
              />
            </TableCell>
          </>
        )}
      </PagedTable>
      {open !== null && (
        <DeliverySheet
          kind="callback"
          id={open}
          viewer={viewer}
          refusal={refusalFor(viewer, "assessments.write")}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
