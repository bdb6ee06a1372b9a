import { Pencil, RefreshCw } from "lucide-react";
import type { Viewer } from "@/components/layout/viewer";
import type { DataTableColumn } from "@/components/ui/data-table";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu";
import type { BasicCredentialDto } from "@/lib/access/basic-credentials/schema";
import type { BasicTask } from "./basic-dialogs";
import { basicSummary } from "./basic-words";
import { callsHref } from "./calls-href";
import { credentialColumns } from "./credential-columns";
import { CredentialMenu } from "./credential-menu";
import { OpenButton } from "./open-button";

type Context = {
  viewer: Viewer;
  onOpen: (id: number) => void;
  begin: (task: BasicTask) => void;
};

export const basicColumns = ({
  viewer,
  onOpen,
  begin,
}: Context): DataTableColumn<BasicCredentialDto>[] => [
  {
    id: "name",
    header: "Name",
    primary: true,
    cell: (row) => <OpenButton name={row.name} onOpen={() => onOpen(row.id)} />,
  },
  {
    id: "username",
    header: "Username",
    cell: (row) => <code className="block truncate font-mono text-sm">{row.username}</code>,
    width: 184,
    priority: 2,
  },
  {
    id: "may",
    header: "Permissions",
    cell: () => <span className="block truncate">{basicSummary}</span>,
    priority: 3,
  },
  ...credentialColumns(viewer),
  {
    id: "actions",
    header: "Actions",
    hideHeader: true,
    align: "end",
    width: 56,
    cell: (row) => (
      <CredentialMenu
        name={row.name}
        callsHref={callsHref("basic", row.id)}
        revokedAt={row.revokedAt}
        onRevoke={() => begin({ what: "revoke", id: row.id })}
      >
        <DropdownMenuItem
          icon={<Pencil aria-hidden />}
          onSelect={() => begin({ what: "edit", id: row.id })}
        >
          Edit
        </DropdownMenuItem>
        <DropdownMenuItem
          icon={<RefreshCw aria-hidden />}
          onSelect={() => begin({ what: "rotate", id: row.id })}
        >
          New password
        </DropdownMenuItem>
      </CredentialMenu>
    ),
  },
];
