import type { Viewer } from "@/components/layout/viewer";
import type { DataTableColumn } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { PersonMark } from "@/components/ui/person-mark";
import { formatInstant, formatRelative } from "@/lib/format/dates";
import type { OfferListRow } from "@/lib/offers/client";
import { DueDate } from "./due-date";
import { OfferStatusBadge } from "./offer-status-badge";
import { lastEventWords, payWords } from "./words";

/** Returns the list's columns; sortable ones use the API's sort names. */
export function offerColumns(viewer: Viewer): DataTableColumn<OfferListRow>[] {
  const { locale, timeZone } = viewer;
  return [
    { id: "candidateName", header: "Candidate", cell: (row) => row.candidateName, primary: true },
    { id: "jobTitle", header: "Job", cell: (row) => row.jobTitle, priority: 2 },
    {
      id: "pay",
      header: "Pay",
      cell: (row) => payWords(row, locale),
      align: "end",
      width: 160,
      priority: 3,
    },
    {
      id: "status",
      header: "Status",
      cell: (row) => <OfferStatusBadge status={row.status} />,
      width: 108,
      priority: 2,
    },
    {
      id: "expiryDate",
      header: "Response due",
      cell: (row) => <DueDate offer={row} viewer={viewer} />,
      width: 152,
      priority: 2,
      sortable: true,
    },
    {
      id: "ownerName",
      header: "Created by",
      cell: (row) => <PersonMark name={row.ownerName} />,
      width: 88,
      priority: 3,
    },
    {
      id: "updatedAt",
      header: "Last activity",
      cell: (row) =>
        row.lastEvent && (
          <span className="text-muted">
            {`${lastEventWords(row)} `}
            <DateText
              dateTime={row.lastEvent.at}
              text={formatRelative(row.lastEvent.at, "en", new Date(), "narrow")}
              title={formatInstant(row.lastEvent.at, locale, timeZone)}
            />
          </span>
        ),
      width: 152,
      priority: 3,
      sortable: true,
      descFirst: true,
    },
  ];
}
