import { refusalFor, type Viewer } from "@/components/layout/viewer";
import type { DataTableColumn } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import type { RecipientRow } from "@/lib/assistance/client";
import { todayIn } from "@/lib/format/calendar";
import { formatDate, formatInstant } from "@/lib/format/dates";
import { CouponCell } from "./coupon-cell";
import { RecipientMail } from "./recipient-mail";
import { RecipientMenu } from "./recipient-menu";
import { RecipientStatusBadge } from "./recipient-status-badge";

export function recipientColumns(
  publicId: string,
  viewer: Viewer,
): DataTableColumn<RecipientRow>[] {
  const { locale, timeZone } = viewer;
  const when = (instant: string | null) =>
    instant && (
      <DateText
        dateTime={instant}
        text={formatDate(todayIn(timeZone, new Date(instant)), locale, "medium")}
        title={formatInstant(instant, locale, timeZone)}
      />
    );
  const columns: DataTableColumn<RecipientRow>[] = [
    {
      id: "candidateName",
      header: "Candidate",
      cell: (row) => <span className="font-medium">{row.candidateName}</span>,
      primary: true,
    },
    {
      id: "status",
      header: "Status",
      cell: (row) => <RecipientStatusBadge status={row.status} />,
      width: 116,
      priority: 2,
    },
    {
      id: "coupon",
      header: "Coupon",
      cell: (row) => <CouponCell recipient={row} viewer={viewer} />,
      share: 0.75,
      priority: 2,
    },
    {
      id: "notifiedAt",
      header: "Notified",
      cell: (row) => when(row.notifiedAt),
      width: 104,
      priority: 3,
    },
    { id: "seenAt", header: "Seen", cell: (row) => when(row.seenAt), width: 104, priority: 3 },
    {
      id: "answeredAt",
      header: "Responded",
      cell: (row) => when(row.answeredAt),
      width: 104,
      priority: 3,
    },
    {
      id: "mail",
      header: "Email",
      cell: (row) => <RecipientMail recipient={row} />,
      width: 116,
      priority: 3,
    },
  ];
  if (refusalFor(viewer, "assistance.write") === null) {
    columns.push({
      id: "actions",
      header: "Actions",
      hideHeader: true,
      align: "end",
      cell: (row) => <RecipientMenu recipient={row} publicId={publicId} />,
      width: 64,
    });
  }
  return columns;
}
