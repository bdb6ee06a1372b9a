import type { Viewer } from "@/components/layout/viewer";
import type { ApiKeyDto } from "@/lib/access/api-keys/schema";
import { credentialColumns } from "./credential-columns";
import { PermissionWords } from "./permission-words";

type Context = {
  viewer: Viewer;
  onOpen: (id: number) => void;
  onRevoke: (id: number) => void;
};

export const apiKeyColumns = (context: Context) =>
  credentialColumns<ApiKeyDto>({
    ...context,
    kind: "key",
    note: ({ providerName }) => providerName && `for ${providerName}`,
    own: [
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
    ],
  });
