"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { PagedTable } from "@/components/layout/paged-table";
import type { Viewer } from "@/components/layout/viewer";
import { DayText } from "@/components/offers/day-text";
import { TableCell, TableHeader } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { invitationListOptions } from "@/lib/invitations/client";
import { InvitationStatusBadge } from "./invitation-status-badge";
import { scoreText } from "./score-text";
import { StatusDots } from "./status-line";

type CandidateInvitationsProps = { id: number; viewer: Viewer };

/** Returns the list filters for a candidate's invitations, newest first. */
export const candidateInvitationFilters = (candidateId: number) => ({
  sort: "-createdAt" as const,
  candidateId,
});

/** Lists a candidate's invitations with their status and scores. */
export function CandidateInvitations({ id, viewer }: CandidateInvitationsProps) {
  const query = useInfiniteQuery(invitationListOptions(candidateInvitationFilters(id)));
  return (
    <PagedTable
      query={query}
      caption="Invitations to assessments, newest first"
      empty="No invitations yet."
      head={
        <>
          <TableHeader>Assessment</TableHeader>
          <TableHeader>Status</TableHeader>
          <TableHeader>Score</TableHeader>
          <TableHeader className="max-lg:hidden">Invited</TableHeader>
        </>
      }
      keyOf={(row) => row.id}
    >
      {(row) => (
        <>
          <TableCell>
            <TextLink href={`/assessments/invitations/${row.id}`}>{row.assessmentName}</TextLink>
            <div className="text-muted text-sm">{row.partnerName}</div>
          </TableCell>
          <TableCell>
            <span className="flex flex-wrap items-center gap-2">
              <InvitationStatusBadge status={row.status} />
              <StatusDots status={row.status} className="max-sm:hidden" />
            </span>
            {row.status === "failed" && (
              <div className="text-negative text-sm">{row.lastError}</div>
            )}
          </TableCell>
          <TableCell className="tabular">{scoreText(row) ?? "None yet"}</TableCell>
          <TableCell className="max-lg:hidden">
            <DayText instant={row.createdAt} viewer={viewer} />
          </TableCell>
        </>
      )}
    </PagedTable>
  );
}
