import { OpenButton } from "@/components/access/open-button";
import type { DataTableColumn } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { invitationsPath } from "@/lib/invitations/client";
import type { PartnerListRow } from "@/lib/partners/client";
import { ConnectionBadge } from "./connection-badge";

type Context = { onOpen: (id: number) => void };

export const partnerColumns = ({ onOpen }: Context): DataTableColumn<PartnerListRow>[] => [
  {
    id: "name",
    header: "Name",
    primary: true,
    cell: (row) => <OpenButton name={row.name} onOpen={() => onOpen(row.id)} />,
  },
  {
    id: "baseUrl",
    header: "URL",
    cell: (row) => (
      <code className="block truncate font-mono text-sm" title={row.baseUrl}>
        {row.baseUrl}
      </code>
    ),
    priority: 2,
  },
  {
    id: "status",
    header: "Connection",
    cell: (row) => <ConnectionBadge partner={row} />,
    width: 144,
    priority: 2,
  },
  {
    id: "invitations",
    header: "Invitations",
    cell: (row) =>
      row.invitations === 0 ? (
        <span className="text-muted">None</span>
      ) : (
        <TextLink href={invitationsPath({ partnerId: row.id })}>{String(row.invitations)}</TextLink>
      ),
    align: "end",
    width: 120,
    priority: 3,
  },
];
