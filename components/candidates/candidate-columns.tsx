import type { Viewer } from "@/components/layout/viewer";
import type { DataTableColumn } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import type { CandidateListRow } from "@/lib/candidates/client";
import { countryName } from "@/lib/candidates/rules";
import { todayIn } from "@/lib/format/calendar";
import { formatDate, formatInstant } from "@/lib/format/dates";
import { formatListedCount } from "@/lib/format/match-count";
import { listName } from "@/lib/format/names";

export const placeOf = ({ city, country }: CandidateListRow): string =>
  [city, country && countryName(country)].filter(Boolean).join(", ");

/** Returns the list's columns; sortable ones use the API's sort names. */
export function candidateColumns({
  locale,
  timeZone,
}: Viewer): DataTableColumn<CandidateListRow>[] {
  return [
    { id: "lastName", header: "Name", cell: listName, primary: true, sortable: true },
    { id: "email", header: "Email", cell: (row) => row.email, priority: 2 },
    {
      id: "place",
      header: "Location",
      cell: (row) => <span suppressHydrationWarning>{placeOf(row)}</span>,
      priority: 3,
    },
    {
      id: "candidateId",
      header: "Candidate ID",
      cell: (row) => <span className="tabular">{row.candidateId}</span>,
      width: 144,
      priority: 3,
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
