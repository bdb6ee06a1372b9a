import type { Viewer } from "@/components/layout/viewer";
import type { DataTableColumn } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { formatInstant, formatRelative } from "@/lib/format/dates";
import type { InvitationRow } from "@/lib/invitations/client";
import { retryRefusal } from "@/lib/invitations/rules";
import { InvitationStatusBadge } from "./invitation-status-badge";
import { RetryButton } from "./retry-button";
import { scoreText } from "./score-text";
import { StatusDots } from "./status-line";

export const invitationColumns = (viewer: Viewer): DataTableColumn<InvitationRow>[] => [
  {
    id: "candidateName",
    header: "Candidate",
    cell: (row) => <span className="font-medium">{row.candidateName}</span>,
    primary: true,
  },
  {
    id: "assessmentName",
    header: "Assessment",
    cell: (row) => row.assessmentName,
    priority: 2,
  },
  {
    id: "partnerName",
    header: "Partner",
    cell: (row) => <span className="text-muted">{row.partnerName}</span>,
    share: 0.5,
    priority: 3,
  },
  {
    id: "status",
    header: "Status",
    cell: (row) => (
      <span className="flex items-center justify-between gap-2">
        <InvitationStatusBadge status={row.status} />
        <StatusDots status={row.status} className="max-xl:hidden" />
      </span>
    ),
    width: 208,
    priority: 2,
  },
  {
    id: "score",
    header: "Score",
    cell: (row) => <ScoreCell row={row} viewer={viewer} />,
    priority: 2,
  },
  {
    id: "createdAt",
    header: "Invited",
    cell: (row) => (
      <DateText
        dateTime={row.createdAt}
        text={formatRelative(row.createdAt, "en", new Date(), "narrow")}
        title={formatInstant(row.createdAt, viewer.locale, viewer.timeZone)}
      />
    ),
    width: 104,
    priority: 3,
    sortable: true,
    descFirst: true,
  },
];

function ScoreCell({ row, viewer }: { row: InvitationRow; viewer: Viewer }) {
  if (retryRefusal(row) === null) {
    return (
      <span className="flex min-w-0 items-center gap-2">
        <RetryButton invitation={row} viewer={viewer} />
        <span className="min-w-0 truncate text-negative" title={row.lastError ?? undefined}>
          {row.lastError ?? "No link yet"}
        </span>
      </span>
    );
  }
  const text = scoreText(row);
  if (text) return <span className="tabular">{text}</span>;
  return (
    <span className="text-muted" title={row.lastError ?? undefined}>
      {row.lastError ?? "None yet"}
    </span>
  );
}
