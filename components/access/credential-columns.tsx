import type { ReactNode } from "react";
import type { Viewer } from "@/components/layout/viewer";
import type { DataTableColumn } from "@/components/ui/data-table";
import { type CallsOf, callsHref } from "./calls-href";
import { CredentialMenu } from "./credential-menu";
import { CredentialStatus } from "./credential-status";
import { OpenButton } from "./open-button";
import { UsedAt } from "./used-at";

type Credential = {
  id: number;
  name: string;
  ownerName: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
};

type Given<Row> = {
  kind: CallsOf;
  viewer: Viewer;
  /** The kind's own columns, after the name. */
  own: DataTableColumn<Row>[];
  note?: (row: Row) => string | null;
  /** More menu items for a credential that is not revoked. */
  menu?: (row: Row) => ReactNode;
  onOpen: (id: number) => void;
  onRevoke: (id: number) => void;
};

/** Returns a credential's columns: name, the kind's own, creator, last use, status and menu. */
export const credentialColumns = <Row extends Credential>({
  kind,
  viewer,
  own,
  note,
  menu,
  onOpen,
  onRevoke,
}: Given<Row>): DataTableColumn<Row>[] => [
  {
    id: "name",
    header: "Name",
    primary: true,
    cell: (row) => <OpenButton name={row.name} note={note?.(row)} onOpen={() => onOpen(row.id)} />,
  },
  ...own,
  { id: "ownerName", header: "Created by", cell: (row) => row.ownerName, share: 0.5, priority: 3 },
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
        callsHref={callsHref(kind, row.id)}
        revokedAt={row.revokedAt}
        onRevoke={() => onRevoke(row.id)}
      >
        {menu?.(row)}
      </CredentialMenu>
    ),
  },
];
