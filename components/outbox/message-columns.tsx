import type { DataTableColumn } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { formatInstant } from "@/lib/format/dates";
import type { MessageRow } from "@/lib/outbox/schema";
import { MessageStatusBadge } from "./message-status-badge";
import { messageKindLabels } from "./message-words";

type Viewer = { locale: string; timeZone: string };

export const messageColumns = ({ locale, timeZone }: Viewer): DataTableColumn<MessageRow>[] => [
  { id: "recipient", header: "To", primary: true, cell: (row) => row.recipient },
  { id: "subject", header: "Subject", priority: 2, cell: (row) => row.subject },
  {
    id: "kind",
    header: "Type",
    width: 136,
    priority: 3,
    cell: (row) => messageKindLabels[row.kind],
  },
  {
    id: "status",
    header: "Status",
    width: 128,
    priority: 2,
    cell: (row) => <MessageStatusBadge message={row} />,
  },
  {
    id: "createdAt",
    header: "Created",
    width: 192,
    priority: 2,
    cell: (row) => (
      <DateText dateTime={row.createdAt} text={formatInstant(row.createdAt, locale, timeZone)} />
    ),
  },
];
