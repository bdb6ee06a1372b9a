import { RefreshCw } from "lucide-react";
import type { Viewer } from "@/components/layout/viewer";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { fullOfSecrets } from "@/lib/access/oauth-clients/rules";
import type { OAuthClientDto } from "@/lib/access/oauth-clients/schema";
import { credentialColumns } from "./credential-columns";
import { ScopeWords } from "./scope-words";

type Context = {
  viewer: Viewer;
  onOpen: (id: number) => void;
  begin: (what: "rotate" | "revoke", id: number) => void;
};

export const oauthClientColumns = ({ viewer, onOpen, begin }: Context) =>
  credentialColumns<OAuthClientDto>({
    kind: "client",
    viewer,
    onOpen,
    onRevoke: (id) => begin("revoke", id),
    menu: (row) => (
      <DropdownMenuItem
        icon={<RefreshCw aria-hidden />}
        disabledReason={fullOfSecrets(row)}
        onSelect={() => begin("rotate", row.id)}
      >
        New secret
      </DropdownMenuItem>
    ),
    own: [
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
    ],
  });
