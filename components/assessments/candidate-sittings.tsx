"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { InvitationStatusBadge } from "@/components/invitations/invitation-status-badge";
import { StatusDots } from "@/components/invitations/status-line";
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
import { sessionListOptions } from "@/lib/assessments/client";
import { sittingScore, toMarkText } from "./sitting-words";

/** A candidate's sittings of own assessments, newest first. */
export function CandidateSittings({ id }: { id: number }) {
  const query = useInfiniteQuery(sessionListOptions({ candidateId: id }));
  if (query.status === "pending") return <SkeletonText lines={2} />;
  if (query.status === "error") {
    return (
      <ErrorState className="py-6" message={query.error.message} onRetry={() => query.refetch()} />
    );
  }
  const rows = query.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) {
    return <p className="text-muted">This person was invited to none of your assessments.</p>;
  }
  return (
    <div className="flex flex-col gap-2">
      <Table caption="Sittings of own assessments, newest first">
        <TableHead>
          <TableRow>
            <TableHeader>Assessment</TableHeader>
            <TableHeader>Status</TableHeader>
            <TableHeader>Score</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id}>
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
