"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import type { Viewer } from "@/components/offers/viewer";
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
import { TextLink } from "@/components/ui/text-link";
import { candidateAssistanceOptions } from "@/lib/assistance/client";
import { reasonText } from "@/lib/assistance/rules";
import { todayIn } from "@/lib/format/calendar";
import { formatDate } from "@/lib/format/dates";
import { CouponCell } from "./coupon-cell";
import { RecipientStatusBadge } from "./recipient-status-badge";

type CandidateAssistanceProps = { id: number; name: string; viewer: Viewer };

/** The offers to assist that reached one candidate, newest first. */
export function CandidateAssistance({ id, name, viewer }: CandidateAssistanceProps) {
  const query = useInfiniteQuery(candidateAssistanceOptions(id));
  if (query.status === "pending") return <SkeletonText lines={2} />;
  if (query.status === "error") {
    return (
      <ErrorState className="py-6" message={query.error.message} onRetry={() => query.refetch()} />
    );
  }
  const rows = query.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) {
    return <p className="text-muted">Nobody has offered to assist this person.</p>;
  }
  return (
    <div className="flex flex-col gap-2">
      <Table caption="Newest offers to assist">
        <TableHead>
          <TableRow>
            <TableHeader>Service provider</TableHeader>
            <TableHeader>Status</TableHeader>
            <TableHeader className="max-sm:hidden">Coupon</TableHeader>
            <TableHeader className="max-lg:hidden">Recorded</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.recipientId}>
              <TableCell>
                <TextLink href={`/assistance/${row.publicId}`}>{row.providerName}</TextLink>
                <div className="text-muted text-sm">{reasonText(row.reason)}</div>
              </TableCell>
              <TableCell>
                <RecipientStatusBadge status={row.status} />
              </TableCell>
              <TableCell className="max-sm:hidden">
                <CouponCell
                  recipient={{ id: row.recipientId, coupon: row.coupon, candidateName: name }}
                  viewer={viewer}
                />
              </TableCell>
              <TableCell className="max-lg:hidden">
                <DateText
                  dateTime={row.recordedAt}
                  text={formatDate(
                    todayIn(viewer.timeZone, new Date(row.recordedAt)),
                    viewer.locale,
                    "medium",
                  )}
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
    </div>
  );
}
