import { RefreshCw } from "lucide-react";
import type { Viewer } from "@/components/layout/viewer";
import type { DataTableColumn } from "@/components/ui/data-table";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { fullOfSecrets } from "@/lib/access/oauth-clients/rules";
import type { OAuthClientDto } from "@/lib/access/oauth-clients/schema";
import { callsHref } from "./calls-href";
import { credentialColumns } from "./credential-columns";
import { CredentialMenu } from "./credential-menu";
import { OpenButton } from "./open-button";
import { ScopeWords } from "./scope-words";

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
  {
    id: "scopes",
    header: "Permissions",
    cell: (row) => <ScopeWords scopes={row.scopes} />,
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
