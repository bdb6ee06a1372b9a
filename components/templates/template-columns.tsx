import type { Viewer } from "@/components/layout/viewer";
import type { DataTableColumn } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { todayIn } from "@/lib/format/calendar";
import { formatDate, formatInstant } from "@/lib/format/dates";
import { localeName } from "@/lib/format/locales";
import { formatListedCount } from "@/lib/format/match-count";
import type { TemplateListRow } from "@/lib/templates/client";
import { templateTypeLabels } from "@/lib/templates/rules";

/** Returns the list's columns; sortable ones use the API's sort names. */
export function templateColumns({ locale, timeZone }: Viewer): DataTableColumn<TemplateListRow>[] {
  return [
    { id: "name", header: "Name", cell: (row) => row.name, primary: true, sortable: true },
    {
      id: "type",
      header: "Type",
      cell: (row) => templateTypeLabels[row.type],
      width: 128,
      priority: 2,
    },
    {
      id: "locale",
      header: "Format",
      cell: (row) => <span suppressHydrationWarning>{localeName(row.locale)}</span>,
      width: 176,
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
      id: "updatedAt",
      header: "Last updated",
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
}
