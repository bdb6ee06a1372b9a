import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { WholeTable } from "@/components/layout/list-frame";
import type { DataTableColumn } from "@/components/ui/data-table";
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
    <WholeTable
      label={label}
      query={query}
      columns={columns}
      rowLabel={(row) => row.name}
      empty={empty}
      phoneDetail={(row) => (
        <>
          <CredentialStatus revokedAt={row.revokedAt} />
          {detail(row)}
        </>
      )}
    />
  );
}
