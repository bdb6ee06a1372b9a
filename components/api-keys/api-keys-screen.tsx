"use client";

import { useQuery } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useMemo } from "react";
import { PageBody } from "@/components/layout/page-body";
import type { Viewer } from "@/components/offers/viewer";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { apiKeysQuery } from "@/lib/api-keys/client";
import { apiKeyColumns } from "./api-key-columns";
import { KeyPermissions } from "./key-permissions";
import { KeyStatus } from "./key-status";

const empty = (
  <EmptyState icon={KeyRound} title="No API keys">
    With a key an external system makes and reads offers, jobs, candidates and templates. It sends
    the key in the X-API-Key header.
  </EmptyState>
);

export function ApiKeysScreen({ viewer }: { viewer: Viewer }) {
  const query = useQuery(apiKeysQuery());
  const columns = useMemo(() => apiKeyColumns(viewer), [viewer]);
  return (
    <PageBody fill>
      <DataTable
        label="API keys"
        rows={query.data ?? []}
        columns={columns}
        rowId={(row) => String(row.id)}
        rowLabel={(row) => row.name}
        status={query.status}
        error={query.error}
        onRetry={query.refetch}
        empty={empty}
        filteredEmpty={empty}
        phoneDetail={(row) => (
          <>
            <KeyStatus apiKey={row} />
            <code className="font-mono">{row.prefix}…</code>
            <KeyPermissions permissions={row.permissions} />
          </>
        )}
      />
    </PageBody>
  );
}
