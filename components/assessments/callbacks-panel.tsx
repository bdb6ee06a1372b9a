"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { OpenButton } from "@/components/access/open-button";
import { refusalFor, type Viewer } from "@/components/offers/viewer";
import { Button } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonText } from "@/components/ui/skeleton";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { DeliverySheet } from "@/components/webhooks/delivery-sheet";
import { DeliveryBadge } from "@/components/webhooks/view-badge";
import type { SessionDetail } from "@/lib/assessments/client";
import { deliveryListOptions } from "@/lib/deliveries/client";
import { formatInstant } from "@/lib/format/dates";
import { callbackFilters } from "./callback-filters";

type CallbacksPanelProps = { session: SessionDetail; viewer: Viewer };

/** What the inviter was told, and whether it took notice; each can be looked at and sent again. */
export function CallbacksPanel({ session, viewer }: CallbacksPanelProps) {
  const [open, setOpen] = useState<number | null>(null);
  const query = useInfiniteQuery(deliveryListOptions(callbackFilters(session.id)));
  if (query.status === "pending") return <SkeletonText lines={2} />;
  if (query.status === "error") {
    return (
      <ErrorState className="py-6" message={query.error.message} onRetry={() => query.refetch()} />
    );
  }
  const rows = query.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) {
    return (
      <p className="text-muted">
        {session.callsBack
          ? "Nothing was told to the inviter yet."
          : "The inviter has no callback address; it asks for the status by itself."}
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-2">
      <Table caption="Callbacks, newest first">
        <TableHead>
          <TableRow>
            <TableHeader>Status told</TableHeader>
            <TableHeader>Delivery</TableHeader>
            <TableHeader className="max-sm:hidden">Last answer</TableHeader>
            <TableHeader className="max-lg:hidden">Happened</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id}>
              <TableCell>
                <OpenButton name={row.eventType} onOpen={() => setOpen(row.id)} />
              </TableCell>
              <TableCell>
                <DeliveryBadge delivery={row} />
              </TableCell>
              <TableCell className="max-sm:hidden">
                {row.lastError ??
                  (row.lastStatus === null ? "None yet" : `The server answered ${row.lastStatus}`)}
              </TableCell>
              <TableCell className="max-lg:hidden">
                <DateText
                  dateTime={row.createdAt}
                  text={formatInstant(row.createdAt, viewer.locale, viewer.timeZone, "short")}
                />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {query.hasNextPage && (
        <div>
          <Button
            size="sm"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            Show older ones
          </Button>
        </div>
      )}
      {open !== null && (
        <DeliverySheet
          kind="callback"
          id={open}
          viewer={viewer}
          refusal={refusalFor(viewer, "assessments.write")}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
