import type { Viewer } from "@/components/layout/viewer";
import type { DataTableColumn } from "@/components/ui/data-table";
import type { ApiKeyDto } from "@/lib/access/api-keys/schema";
import { callsHref } from "./calls-href";
import { credentialColumns } from "./credential-columns";
import { CredentialMenu } from "./credential-menu";
import { OpenButton } from "./open-button";
import { PermissionWords } from "./permission-words";

type Context = {
  viewer: Viewer;
  onOpen: (id: number) => void;
  onRevoke: (id: number) => void;
};

export const apiKeyColumns = ({
  viewer,
  onOpen,
  onRevoke,
}: Context): DataTableColumn<ApiKeyDto>[] => [
  {
    id: "name",
    header: "Name",
    primary: true,
    cell: (row) => (
      <OpenButton
        name={row.name}
        note={row.providerName && `for ${row.providerName}`}
        onOpen={() => onOpen(row.id)}
      />
    ),
  },
  {
    id: "prefix",
    header: "Key",
    cell: (row) => <code className="font-mono text-sm">{row.prefix}…</code>,
    width: 112,
    priority: 2,
  },
  {
    id: "permissions",
    header: "Permissions",
    cell: (row) => <PermissionWords permissions={row.permissions} />,
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
        callsHref={callsHref("key", row.id)}
        revokedAt={row.revokedAt}
        onRevoke={() => onRevoke(row.id)}
      />
    ),
  },
];
