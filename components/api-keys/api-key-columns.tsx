import type { Viewer } from "@/components/offers/viewer";
import type { DataTableColumn } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import type { ApiKeyDto } from "@/lib/api-keys/schema";
import { formatInstant, formatRelative } from "@/lib/format/dates";
import { KeyPermissions } from "./key-permissions";
import { KeyStatus } from "./key-status";
import { RevokeKey } from "./revoke-key";

export function apiKeyColumns({ locale, timeZone }: Viewer): DataTableColumn<ApiKeyDto>[] {
  const when = (instant: string) => (
    <DateText
      dateTime={instant}
      text={formatRelative(instant, locale, new Date())}
      title={formatInstant(instant, locale, timeZone)}
    />
  );
  return [
    {
      id: "name",
      header: "Name",
      primary: true,
      cell: (row) => (
        <>
          <span className="font-medium">{row.name}</span>
          {row.providerName && <span className="text-muted"> for {row.providerName}</span>}
        </>
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
      header: "May",
      cell: (row) => <KeyPermissions permissions={row.permissions} />,
      priority: 3,
    },
    { id: "ownerName", header: "Made by", cell: (row) => row.ownerName, width: 136, priority: 3 },
    {
      id: "lastUsedAt",
      header: "Last used",
      cell: (row) =>
        row.lastUsedAt ? when(row.lastUsedAt) : <span className="text-muted">Never</span>,
      width: 128,
      priority: 2,
    },
    {
      id: "status",
      header: "Status",
      cell: (row) => <KeyStatus apiKey={row} />,
      width: 112,
      priority: 2,
    },
    {
      id: "actions",
      header: "Actions",
      hideHeader: true,
      align: "end",
      width: 104,
      cell: (row) => !row.revokedAt && <RevokeKey apiKey={row} />,
    },
  ];
}
