"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { PagedTable } from "@/components/layout/paged-table";
import type { Viewer } from "@/components/layout/viewer";
import { DayText } from "@/components/offers/day-text";
import { TableCell, TableHeader } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { candidateAssistanceOptions } from "@/lib/assistance/client";
import { reasonText } from "@/lib/assistance/rules";
import { CouponCell } from "./coupon-cell";
import { RecipientStatusBadge } from "./recipient-status-badge";

type CandidateAssistanceProps = { id: number; name: string; viewer: Viewer };

/** Lists a candidate's offers to assist, newest first. */
export function CandidateAssistance({ id, name, viewer }: CandidateAssistanceProps) {
  const query = useInfiniteQuery(candidateAssistanceOptions(id));
  return (
    <PagedTable
      query={query}
      caption="Newest offers to assist"
      empty="No offers to assist yet."
      head={
        <>
          <TableHeader>Service provider</TableHeader>
          <TableHeader>Status</TableHeader>
          <TableHeader className="max-sm:hidden">Coupon</TableHeader>
          <TableHeader className="max-lg:hidden">Recorded</TableHeader>
        </>
      }
      keyOf={(row) => row.recipientId}
    >
      {(row) => (
        <>
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
            <DayText instant={row.recordedAt} viewer={viewer} />
          </TableCell>
        </>
      )}
    </PagedTable>
  );
}
