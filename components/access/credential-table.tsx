import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { DataTable, type DataTableColumn } from "@/components/ui/data-table";
import { CredentialStatus } from "./credential-status";

type CredentialTableProps<Row> = {
  label: string;
  query: UseQueryResult<Row[]>;
  columns: DataTableColumn<Row>[];
  empty: ReactNode;
  /** What a phone shows below the name, after the status. */
  detail: (row: Row) => ReactNode;
};

/** Lists all credentials of a kind. */
export function CredentialTable<
  Row extends { id: number; name: string; revokedAt: string | null },
>({ label, query, columns, empty, detail }: CredentialTableProps<Row>) {
  return (
    <DataTable
      label={label}
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
          <CredentialStatus revokedAt={row.revokedAt} />
          {detail(row)}
        </>
      )}
    />
  );
}
