import { RefreshCw } from "lucide-react";
import type { Viewer } from "@/components/offers/viewer";
import type { DataTableColumn } from "@/components/ui/data-table";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { fullOfSecrets } from "@/lib/oauth-clients/rules";
import type { OAuthClientDto } from "@/lib/oauth-clients/schema";
import { callsHref } from "./calls-href";
import { CredentialMenu } from "./credential-menu";
import { CredentialStatus } from "./credential-status";
import { OpenButton } from "./open-button";
import { ScopeWords } from "./scope-words";
import { UsedAt } from "./used-at";

type Context = {
  viewer: Viewer;
  onOpen: (id: number) => void;
  begin: (what: "rotate" | "revoke", id: number) => void;
};

export const oauthClientColumns = ({
  viewer,
  onOpen,
  begin,
}: Context): DataTableColumn<OAuthClientDto>[] => [
  {
    id: "name",
    header: "Name",
    primary: true,
    cell: (row) => <OpenButton name={row.name} onOpen={() => onOpen(row.id)} />,
  },
  {
    id: "secrets",
    header: "Secrets",
    cell: (row) => (
      <span className="flex flex-wrap gap-x-2 font-mono text-sm">
        {row.secrets.map(({ id, prefix }) => (
          <code key={id}>{prefix}…</code>
        ))}
      </span>
    ),
    width: 200,
    priority: 2,
  },
  { id: "scopes", header: "May", cell: (row) => <ScopeWords scopes={row.scopes} />, priority: 3 },
  { id: "ownerName", header: "Made by", cell: (row) => row.ownerName, width: 136, priority: 3 },
  {
    id: "lastUsedAt",
    header: "Last used",
    cell: (row) => <UsedAt instant={row.lastUsedAt} viewer={viewer} />,
    width: 128,
    priority: 2,
  },
  {
    id: "status",
    header: "Status",
    cell: (row) => <CredentialStatus revokedAt={row.revokedAt} />,
    width: 112,
    priority: 2,
  },
  {
    id: "actions",
    header: "Actions",
    hideHeader: true,
    align: "end",
    width: 56,
    cell: (row) => (
      <CredentialMenu
        name={row.name}
        callsHref={callsHref("client", row.id)}
        revokedAt={row.revokedAt}
        onRevoke={() => begin("revoke", row.id)}
      >
        <DropdownMenuItem
          icon={<RefreshCw aria-hidden />}
          disabledReason={fullOfSecrets(row)}
          onSelect={() => begin("rotate", row.id)}
        >
          New secret
        </DropdownMenuItem>
      </CredentialMenu>
    ),
  },
];
