import type { Viewer } from "@/components/layout/viewer";
import type { DataTableColumn } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { formatInstant, formatRelative } from "@/lib/format/dates";
import { type MemberDto, roleLabels } from "@/lib/members/schema";
import { MemberMenu } from "./member-menu";
import { MemberStatus } from "./member-status";

type Context = { viewer: Viewer; userId: number; members: MemberDto[] };

export function memberColumns({ viewer, userId, members }: Context): DataTableColumn<MemberDto>[] {
  const { locale, timeZone } = viewer;
  const columns: DataTableColumn<MemberDto>[] = [
    {
      id: "name",
      header: "Name",
      primary: true,
      cell: (row) => (
        <>
          <span className="font-medium">{row.name}</span>
          {row.id === userId && <span className="text-muted"> (you)</span>}
        </>
      ),
    },
    { id: "email", header: "Email", cell: (row) => row.email, priority: 2 },
    { id: "role", header: "Role", cell: (row) => roleLabels[row.role], width: 104, priority: 2 },
    {
      id: "status",
      header: "Status",
      cell: (row) => <MemberStatus member={row} />,
      width: 112,
      priority: 2,
    },
    {
      id: "lastSignInAt",
      header: "Last sign-in",
      cell: (row) =>
        row.lastSignInAt ? (
          <DateText
            dateTime={row.lastSignInAt}
            text={formatRelative(row.lastSignInAt, "en", new Date(), "narrow")}
            title={formatInstant(row.lastSignInAt, locale, timeZone)}
          />
        ) : (
          <span className="text-muted">Never</span>
        ),
      width: 136,
      priority: 3,
    },
  ];
  if (!viewer.permissions.includes("members.manage")) return columns;
  return [
    ...columns,
    {
      id: "actions",
      header: "Actions",
      hideHeader: true,
      align: "end",
      width: 64,
      cell: (row) => <MemberMenu member={row} members={members} userId={userId} />,
    },
  ];
}
