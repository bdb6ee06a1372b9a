import type { Viewer } from "@/components/layout/viewer";
import { CopyButton } from "@/components/ui/copy-button";
import type { DataTableColumn } from "@/components/ui/data-table";
import type { ApiCallDto } from "@/lib/access/api-calls/schema";
import { CallStatus } from "./call-status";
import { UsedAt } from "./used-at";

const kinds: Record<string, string> = {
  key: "API key",
  client: "OAuth client",
  basic: "Basic credential",
  partner: "Partner",
};

const kindOf = (credential: string): string => kinds[credential.split(":")[0] ?? ""] ?? "";

export const callColumns = (viewer: Viewer): DataTableColumn<ApiCallDto>[] => [
  {
    id: "path",
    header: "Call",
    primary: true,
    cell: (row) => (
      <code title={row.path} className="block truncate font-mono text-sm">
        <span className="font-semibold">{row.method}</span> {row.path}
      </code>
    ),
  },
  {
    id: "status",
    header: "Status",
    cell: (row) => <CallStatus status={row.status} />,
    width: 88,
    priority: 2,
  },
  {
    id: "credentialName",
    header: "Credential",
    cell: (row) => (
      <span title={`${kindOf(row.credential)} ${row.credentialName}`.trim()}>
        {row.credentialName}
      </span>
    ),
    share: 0.5,
    priority: 2,
  },
  {
    id: "milliseconds",
    header: "Duration",
    cell: (row) => `${row.milliseconds.toLocaleString(viewer.locale)} ms`,
    align: "end",
    width: 96,
    priority: 3,
  },
  {
    id: "createdAt",
    header: "When",
    cell: (row) => <UsedAt instant={row.createdAt} viewer={viewer} />,
    width: 136,
    priority: 2,
  },
  {
    id: "requestId",
    header: "Request",
    cell: (row) => (
      <span className="flex items-center gap-1">
        <code title={row.requestId} className="font-mono text-sm">
          {row.requestId.slice(0, 8)}…
        </code>
        <CopyButton text={row.requestId} label="Copy request ID" iconOnly size="sm" />
      </span>
    ),
    width: 144,
    priority: 3,
  },
];
