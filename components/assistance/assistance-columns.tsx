import type { Viewer } from "@/components/layout/viewer";
import type { DataTableColumn } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import type { AssistanceRow } from "@/lib/assistance/client";
import { reasonText, recipientTotal } from "@/lib/assistance/rules";
import { formatInstant, formatRelative } from "@/lib/format/dates";
import { CountsBar } from "./counts-bar";
import { creatorText, sourceLabels } from "./source-text";

export const assistanceColumns = ({
  locale,
  timeZone,
}: Viewer): DataTableColumn<AssistanceRow>[] => [
  {
    id: "providerName",
    header: "Service provider",
    cell: (row) => <span className="font-medium">{row.providerName}</span>,
    primary: true,
  },
  { id: "reason", header: "Service", cell: (row) => reasonText(row.reason), priority: 2 },
  {
    id: "recipients",
    header: "Recipients",
    cell: (row) => recipientTotal(row.counts).toLocaleString(locale),
    align: "end",
    width: 104,
    priority: 2,
  },
  {
    id: "progress",
    header: "Outcome",
    cell: (row) => <CountsBar counts={row.counts} />,
    width: 168,
    priority: 2,
  },
  { id: "actorName", header: "Created by", cell: (row) => creatorText(row), priority: 3 },
  {
    id: "source",
    header: "Source",
    cell: (row) => <span className="text-muted">{sourceLabels[row.source]}</span>,
    width: 104,
    priority: 3,
  },
  {
    id: "createdAt",
    header: "Created",
    cell: (row) => (
      <DateText
        dateTime={row.createdAt}
        text={formatRelative(row.createdAt, "en", new Date(), "narrow")}
        title={formatInstant(row.createdAt, locale, timeZone)}
      />
    ),
    width: 104,
    priority: 3,
    sortable: true,
    descFirst: true,
  },
];
