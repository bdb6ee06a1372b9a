import type { Viewer } from "@/components/layout/viewer";
import type { DataTableColumn } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { todayIn } from "@/lib/format/calendar";
import { formatDate, formatInstant } from "@/lib/format/dates";
import { formatListedCount } from "@/lib/format/match-count";
import type { JobListRow } from "@/lib/jobs/client";
import { payRangeWords } from "@/lib/jobs/rules";
import { JobStatusBadge } from "./job-status-badge";

/** Returns the list's columns; sortable ones use the API's sort names. */
export function jobColumns({ locale, timeZone }: Viewer): DataTableColumn<JobListRow>[] {
  return [
    {
      id: "title",
      header: "Title",
      cell: (row) => row.title,
      share: 1.5,
      primary: true,
      sortable: true,
    },
    {
      id: "department",
      header: "Department",
      cell: (row) => row.department,
      share: 0.75,
      priority: 2,
    },
    { id: "location", header: "Location", cell: (row) => row.location, priority: 3 },
    {
      id: "pay",
      header: "Pay",
      cell: (row) => payRangeWords(row, locale),
      align: "end",
      width: 176,
      priority: 3,
    },
    {
      id: "status",
      header: "Status",
      cell: (row) => <JobStatusBadge status={row.status} />,
      width: 104,
      priority: 2,
    },
    {
      id: "offerCount",
      header: "Offers",
      cell: (row) => formatListedCount(row.offerCount),
      align: "end",
      width: 72,
      priority: 2,
    },
    {
      id: "createdAt",
      header: "Added",
      cell: (row) => (
        <DateText
          dateTime={row.createdAt}
          text={formatDate(todayIn(timeZone, new Date(row.createdAt)), locale, "medium")}
          title={formatInstant(row.createdAt, locale, timeZone)}
        />
      ),
      width: 136,
      priority: 3,
      sortable: true,
      descFirst: true,
    },
  ];
}
