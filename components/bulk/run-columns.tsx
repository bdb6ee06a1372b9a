import type { Viewer } from "@/components/layout/viewer";
import type { DataTableColumn } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import type { BulkRunDto } from "@/lib/bulk/client";
import { amount, kindWords, units } from "@/lib/bulk/rules";
import { formatInstant, formatRelative } from "@/lib/format/dates";
import { RunStatusBadge } from "./run-status-badge";

/** Returns what a run did or would do: `4,988 done, 2 failed, 10 skipped`. */
export function runCounts({ kind, status, rows, includedCount, outcomes }: BulkRunDto): string {
  if (status === "review") return `${amount(includedCount)} of ${amount(rows)} rows ready`;
  if (status === "running") {
    return `${amount(includedCount - outcomes.waiting)} of ${units(kind, includedCount)}`;
  }
  const parts = [`${amount(outcomes.done)} done`];
  if (outcomes.failed > 0) parts.push(`${amount(outcomes.failed)} failed`);
  if (outcomes.skipped > 0) parts.push(`${amount(outcomes.skipped)} skipped`);
  return parts.join(", ");
}

export function runColumns({ locale, timeZone }: Viewer): DataTableColumn<BulkRunDto>[] {
  return [
    { id: "kind", header: "Kind", cell: ({ kind }) => kindWords[kind].title, primary: true },
    {
      id: "status",
      header: "Status",
      cell: ({ status }) => <RunStatusBadge status={status} />,
      width: 128,
      priority: 2,
    },
    { id: "counts", header: "Rows", cell: runCounts, priority: 2 },
    {
      id: "createdByName",
      header: "Created by",
      cell: ({ createdByName }) => createdByName,
      share: 0.5,
      priority: 3,
    },
    {
      id: "createdAt",
      header: "Created",
      cell: ({ createdAt }) => (
        <DateText
          dateTime={createdAt}
          text={formatRelative(createdAt, "en", new Date())}
          title={formatInstant(createdAt, locale, timeZone)}
        />
      ),
      width: 144,
      priority: 2,
    },
  ];
}
