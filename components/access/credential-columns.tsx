import type { Viewer } from "@/components/layout/viewer";
import type { DataTableColumn } from "@/components/ui/data-table";
import { CredentialStatus } from "./credential-status";
import { UsedAt } from "./used-at";

type Credential = { ownerName: string; lastUsedAt: string | null; revokedAt: string | null };

/** Returns the columns that every kind of credential has: creator, last use and status. */
export const credentialColumns = <Row extends Credential>(
  viewer: Viewer,
): DataTableColumn<Row>[] => [
  { id: "ownerName", header: "Created by", cell: (row) => row.ownerName, width: 136, priority: 3 },
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
];
