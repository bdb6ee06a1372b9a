"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
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
import { type EligibilityListRow, eligibilityListOptions } from "@/lib/eligibility/client";
import { utcText } from "@/lib/eligibility/rules";
import { candidateEligibilityFilters } from "./candidate-filters";
import { EligibilityStatusBadge } from "./eligibility-status-badge";
import { ScheduleVerdict } from "./schedule-verdict";

/** A candidate's eligibilities, the newest first. */
export function CandidateEligibilities({ id }: { id: number }) {
  const query = useInfiniteQuery(eligibilityListOptions(candidateEligibilityFilters(id)));
  if (query.status === "pending") return <SkeletonText lines={2} />;
  if (query.status === "error") {
    return (
      <ErrorState className="py-6" message={query.error.message} onRetry={() => query.refetch()} />
    );
  }
  const rows = query.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) {
    return <p className="text-muted">This person is not eligible for any test.</p>;
  }
  return (
    <div className="flex flex-col gap-2">
      <Table caption="Newest eligibilities">
        <TableHead>
          <TableRow>
            <TableHeader>Test</TableHeader>
            <TableHeader>Status</TableHeader>
            <TableHeader className="max-sm:hidden">Window ends</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id}>
              <TableCell>
                <TextLink href={`/eligibility/${row.id}`}>{row.testName}</TextLink>
                <div className="text-muted text-sm">{row.testCode}</div>
              </TableCell>
              <TableCell>
                <Verdict row={row} />
              </TableCell>
              <TableCell className="max-sm:hidden">
                {row.eligibilityEndDate && (
                  <time dateTime={row.eligibilityEndDate}>{utcText(row.eligibilityEndDate)}</time>
                )}
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

function Verdict({ row: { status, schedule } }: { row: EligibilityListRow }) {
  if (status === "inactive") return <EligibilityStatusBadge status={status} />;
  return <ScheduleVerdict schedule={schedule} />;
}
