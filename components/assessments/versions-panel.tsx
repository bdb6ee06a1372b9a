"use client";

import { useQuery } from "@tanstack/react-query";
import type { Viewer } from "@/components/layout/viewer";
import { Badge } from "@/components/ui/badge";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
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
import { assessmentVersionsOptions } from "@/lib/assessments/client";
import { formatInstant } from "@/lib/format/dates";

type VersionsPanelProps = { id: number; served: number | null; viewer: Viewer };

/** Lists the published versions, newest first. */
export function VersionsPanel({ id, served, viewer }: VersionsPanelProps) {
  const query = useQuery(assessmentVersionsOptions(id));
  if (query.status === "pending") return <SkeletonText lines={3} />;
  if (query.status === "error") {
    return <ErrorState message={query.error.message} onRetry={() => query.refetch()} />;
  }
  if (query.data.length === 0) {
    return (
      <EmptyState title="No versions yet">
        Publish the draft to create a version. Versions never change.
      </EmptyState>
    );
  }
  return (
    <Table caption="Versions, newest first">
      <TableHead>
        <TableRow>
          <TableHeader>Version</TableHeader>
          <TableHeader>Published</TableHeader>
          <TableHeader className="max-sm:hidden">By</TableHeader>
          <TableHeader align="end">Questions</TableHeader>
          <TableHeader align="end" className="max-sm:hidden">
            Points
          </TableHeader>
          <TableHeader align="end">Sittings</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {query.data.map((version) => (
          <TableRow key={version.number}>
            <TableCell>
              <span className="inline-flex items-center gap-2">
                {version.number}
                {version.number === served && <Badge tone="positive">Current</Badge>}
              </span>
            </TableCell>
            <TableCell>
              <DateText
                dateTime={version.createdAt}
                text={formatInstant(version.createdAt, viewer.locale, viewer.timeZone)}
              />
            </TableCell>
            <TableCell className="max-sm:hidden">{version.publishedBy}</TableCell>
            <TableCell align="end">{version.questionCount}</TableCell>
            <TableCell align="end" className="max-sm:hidden">
              {version.maxPoints}
            </TableCell>
            <TableCell align="end">{version.sittingCount}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
