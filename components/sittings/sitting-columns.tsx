import { InvitationStatusBadge } from "@/components/invitations/invitation-status-badge";
import type { Viewer } from "@/components/layout/viewer";
import { Badge } from "@/components/ui/badge";
import type { DataTableColumn } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { todayIn } from "@/lib/format/calendar";
import { formatDate, formatInstant } from "@/lib/format/dates";
import type { SittingRow } from "@/lib/sittings/client";
import { sittingScore } from "./sitting-words";

export const sittingColumns = ({ locale, timeZone }: Viewer): DataTableColumn<SittingRow>[] => [
  { id: "candidateName", header: "Candidate", cell: (row) => row.candidateName, primary: true },
  {
    id: "assessmentName",
    header: "Assessment",
    cell: (row) => row.assessmentName,
    priority: 2,
  },
  {
    id: "inviter",
    header: "Inviter",
    cell: (row) => row.inviter,
    share: 0.75,
    priority: 3,
  },
  {
    id: "status",
    header: "Status",
    cell: (row) => (
      <span className="inline-flex items-center gap-2">
        <InvitationStatusBadge status={row.status} />
        {row.toMark > 0 && <Badge tone="warning">{row.toMark} to mark</Badge>}
        {row.isUnacknowledged && row.toMark === 0 && (
          <Badge tone="negative">Not acknowledged</Badge>
        )}
      </span>
    ),
    width: 176,
    priority: 2,
  },
  {
    id: "score",
    header: "Score",
    cell: (row) => sittingScore(row) ?? <span className="text-muted">None yet</span>,
    width: 112,
    priority: 2,
  },
  {
    id: "createdAt",
    header: "Invited",
    cell: (row) => (
      <DateText
        dateTime={row.createdAt}
        text={formatDate(todayIn(timeZone, new Date(row.createdAt)), locale, "medium")}
        title={formatInstant(row.createdAt, locale, timeZone)}
      />
    ),
    width: 136,
    priority: 3,
  },
];
