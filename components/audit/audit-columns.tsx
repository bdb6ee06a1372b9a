import type { Viewer } from "@/components/layout/viewer";
import type { DataTableColumn } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { TextLink } from "@/components/ui/text-link";
import { actionText, subjectText } from "@/lib/audit/rules";
import type { AuditEntryDto } from "@/lib/audit/schema";
import { formatInstant } from "@/lib/format/dates";
import { subjectHref } from "./audit-words";

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
      cell: (row) => (
        <button
          type="button"
          aria-haspopup="dialog"
          className="max-w-full truncate rounded-sm font-medium hover:underline"
          onClick={() => onOpen(row)}
        >
          {actionText(row.action)}
        </button>
      ),
    },
    {
      id: "subject",
      header: "Record",
      share: 0.75,
      priority: 2,
      cell: (row) => {
        const href = subjectHref(row);
        return href ? <TextLink href={href}>{subjectText(row)}</TextLink> : subjectText(row);
      },
    },
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
  ];
}
