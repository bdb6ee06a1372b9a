import type { Viewer } from "@/components/layout/viewer";
import { StatusBadge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import type { DataTableColumn } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { formatInstant, formatRelative } from "@/lib/format/dates";
import type { NotificationRow } from "@/lib/notifications/schema";
import { kindViews } from "./notification-words";

/** Shows who it is about, emphasized until it is read. */
function Subject({ row }: { row: NotificationRow }) {
  const isUnread = row.readAt === null;
  return (
    <span className={cn(isUnread ? "font-semibold" : "text-muted")}>
      {isUnread && <span className="sr-only">Unread: </span>}
      {row.candidateName}
    </span>
  );
}

export const inboxColumns = ({ locale, timeZone }: Viewer): DataTableColumn<NotificationRow>[] => [
  { id: "candidate", header: "Candidate", primary: true, cell: (row) => <Subject row={row} /> },
  {
    id: "kind",
    header: "What happened",
    width: 176,
    priority: 2,
    cell: ({ kind }) => <StatusBadge {...kindViews[kind]} />,
  },
  { id: "job", header: "Job", priority: 2, cell: ({ jobTitle }) => jobTitle },
  {
    id: "detail",
    header: "Details",
    priority: 3,
    cell: ({ detail }) => <span className="text-muted">{detail}</span>,
  },
  {
    id: "createdAt",
    header: "When",
    width: 104,
    priority: 2,
    cell: ({ createdAt }) => (
      <DateText
        dateTime={createdAt}
        text={formatRelative(createdAt, "en", new Date(), "narrow")}
        title={formatInstant(createdAt, locale, timeZone)}
      />
    ),
  },
];
