"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { InvitationStatusBadge } from "@/components/invitations/invitation-status-badge";
import { StatusDots } from "@/components/invitations/status-line";
import { PagedTable } from "@/components/layout/paged-table";
import { TableCell, TableHeader } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { sittingListOptions } from "@/lib/sittings/client";
import { toMarkText } from "@/lib/sittings/rules";
import { sittingScore } from "./sitting-words";

/** Lists a candidate's sittings, newest first. */
export function CandidateSittings({ id }: { id: number }) {
  const query = useInfiniteQuery(sittingListOptions({ candidateId: id }));
  return (
    <PagedTable
      query={query}
      caption="Sittings, newest first"
      empty="No sittings yet."
      head={
        <>
          <TableHeader>Assessment</TableHeader>
          <TableHeader>Status</TableHeader>
          <TableHeader>Score</TableHeader>
        </>
      }
      keyOf={(row) => row.id}
    >
      {(row) => (
        <>
          <TableCell>
            <TextLink href={`/assessments/sittings/${row.id}`}>{row.assessmentName}</TextLink>
            <div className="text-muted text-sm">{row.inviter}</div>
          </TableCell>
          <TableCell>
            <span className="flex flex-wrap items-center gap-2">
              <InvitationStatusBadge status={row.status} />
              <StatusDots status={row.status} className="max-sm:hidden" />
            </span>
          </TableCell>
          <TableCell className="tabular">
            {sittingScore(row) ?? (row.toMark > 0 ? toMarkText(row.toMark) : "None yet")}
          </TableCell>
        </>
      )}
    </PagedTable>
  );
}
