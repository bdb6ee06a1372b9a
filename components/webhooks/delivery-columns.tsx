import { OpenButton } from "@/components/access/open-button";
import type { Viewer } from "@/components/layout/viewer";
import type { DataTableColumn } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import type { DeliveryRow } from "@/lib/deliveries/client";
import { formatInstant } from "@/lib/format/dates";
import { DeliveryBadge } from "./view-badge";

type Options = { viewer: Viewer; onOpen: (id: number) => void };

export const deliveryColumns = ({
  viewer: { locale, timeZone },
  onOpen,
}: Options): DataTableColumn<DeliveryRow>[] => {
  const moment = (instant: string) => (
    <DateText dateTime={instant} text={formatInstant(instant, locale, timeZone, "short")} />
  );
  return [
    {
      id: "eventType",
      header: "Event",
      primary: true,
      cell: (row) => <OpenButton name={row.eventType} onOpen={() => onOpen(row.id)} />,
    },
    {
      id: "status",
      header: "Status",
      width: 136,
      priority: 2,
      cell: (row) => <DeliveryBadge delivery={row} />,
    },
    {
      id: "answer",
      header: "Last response",
      priority: 3,
      cell: (row) =>
        row.lastError ??
        (row.lastStatus === null ? "" : `${row.lastStatus} in ${row.milliseconds} ms`),
    },
    {
      id: "attempts",
      header: "Attempts",
      width: 72,
      align: "end",
      priority: 3,
      cell: (row) => row.attempts,
    },
    {
      id: "nextAttemptAt",
      header: "Next attempt",
      width: 168,
      priority: 3,
      cell: (row) => row.nextAttemptAt && moment(row.nextAttemptAt),
    },
    {
      id: "createdAt",
      header: "Created",
      width: 168,
      priority: 2,
      cell: (row) => moment(row.createdAt),
    },
  ];
};
