import { Info } from "lucide-react";
import type { Viewer } from "@/components/layout/viewer";
import type { DataTableColumn } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { IconButton } from "@/components/ui/icon-button";
import { actionText, subjectText } from "@/lib/audit/rules";
import type { AuditEntryDto } from "@/lib/audit/schema";
import { formatInstant } from "@/lib/format/dates";

type Context = {
  viewer: Viewer;
  onOpen: (entry: AuditEntryDto) => void;
};

export function auditColumns({ viewer, onOpen }: Context): DataTableColumn<AuditEntryDto>[] {
  const { locale, timeZone } = viewer;
  return [
    {
      id: "action",
      header: "Action",
      primary: true,
      cell: (row) => <span className="font-medium">{actionText(row.action)}</span>,
    },
    { id: "subject", header: "Record", cell: subjectText, share: 0.75, priority: 2 },
    { id: "actorName", header: "Who", cell: (row) => row.actorName, share: 0.75, priority: 2 },
    {
      id: "createdAt",
      header: "When",
      width: 192,
      priority: 2,
      cell: (row) => (
        <DateText dateTime={row.createdAt} text={formatInstant(row.createdAt, locale, timeZone)} />
      ),
    },
    {
      id: "details",
      header: "Details",
      hideHeader: true,
      align: "end",
      width: 64,
      cell: (row) => (
        <IconButton
          label={`Details: ${actionText(row.action)}, ${subjectText(row)}`}
          size="sm"
          aria-haspopup="dialog"
          onClick={() => onOpen(row)}
        >
          <Info aria-hidden />
        </IconButton>
      ),
    },
  ];
}
