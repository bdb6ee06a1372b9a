"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { PagedTable } from "@/components/layout/paged-table";
import type { Viewer } from "@/components/layout/viewer";
import { TableCell, TableHeader } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { type EligibilityListRow, eligibilityListOptions } from "@/lib/eligibility/client";
import { candidateEligibilityFilters } from "./candidate-filters";
import { EligibilityStatusBadge } from "./eligibility-status-badge";
import { ScheduleVerdict } from "./schedule-verdict";
import { WindowEnd } from "./window-end";

/** Lists a candidate's eligibilities, newest first. */
export function CandidateEligibilities({ id, viewer }: { id: number; viewer: Viewer }) {
  const query = useInfiniteQuery(eligibilityListOptions(candidateEligibilityFilters(id)));
  return (
    <PagedTable
      query={query}
      caption="Newest eligibilities"
      empty="No eligibilities yet."
      head={
        <>
          <TableHeader>Test</TableHeader>
          <TableHeader>Status</TableHeader>
          <TableHeader className="max-sm:hidden">Window ends</TableHeader>
        </>
      }
      keyOf={(row) => row.id}
    >
      {(row) => (
        <>
          <TableCell>
            <TextLink href={`/eligibility/${row.id}`}>{row.testName}</TextLink>
            <div className="text-muted text-sm">{row.testCode}</div>
          </TableCell>
          <TableCell>
            <Verdict row={row} />
          </TableCell>
          <TableCell className="max-sm:hidden">
            {row.eligibilityEndDate && <WindowEnd eligibility={row} zone={viewer} />}
          </TableCell>
        </>
      )}
    </PagedTable>
  );
}

function Verdict({ row: { status, schedule } }: { row: EligibilityListRow }) {
  if (status === "inactive") return <EligibilityStatusBadge status={status} />;
  return <ScheduleVerdict schedule={schedule} />;
}
