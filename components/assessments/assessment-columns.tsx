import type { Viewer } from "@/components/layout/viewer";
import type { DataTableColumn } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import type { AssessmentListRow } from "@/lib/assessments/client";
import { todayIn } from "@/lib/format/calendar";
import { formatDate, formatInstant } from "@/lib/format/dates";
import { AssessmentStatusBadge } from "./assessment-status-badge";

/** Columns of the list; sortable ones are named as in the API's sort. */
export const assessmentColumns = ({
  locale,
  timeZone,
}: Viewer): DataTableColumn<AssessmentListRow>[] => [
  { id: "name", header: "Name", cell: (row) => row.name, primary: true, sortable: true },
  {
    id: "externalId",
    header: "ID",
    cell: (row) => <code className="font-mono text-sm">{row.externalId}</code>,
    width: 136,
    priority: 3,
  },
  {
    id: "status",
    header: "Status",
    cell: (row) => <AssessmentStatusBadge status={row.status} />,
    width: 128,
    priority: 2,
  },
  {
    id: "version",
    header: "Version",
    cell: (row) => row.version ?? "None",
    align: "end",
    width: 88,
    priority: 3,
  },
  {
    id: "questionCount",
    header: "Questions",
    cell: (row) => row.questionCount,
    align: "end",
    width: 96,
    priority: 2,
  },
  {
    id: "sittingCount",
    header: "Sittings",
    cell: (row) => row.sittingCount,
    align: "end",
    width: 88,
    priority: 2,
  },
  {
    id: "updatedAt",
    header: "Last updated",
    sortable: true,
    descFirst: true,
    cell: (row) => (
      <DateText
        dateTime={row.updatedAt}
        text={formatDate(todayIn(timeZone, new Date(row.updatedAt)), locale, "medium")}
        title={formatInstant(row.updatedAt, locale, timeZone)}
      />
    ),
    width: 144,
    priority: 3,
  },
];
