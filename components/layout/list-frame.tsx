import type { UseQueryResult } from "@tanstack/react-query";
import { SearchX } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { type List, listTable } from "@/components/lists/list-table";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "./page-body";

type TableProps<Row> = ComponentProps<typeof DataTable<Row>>;

type ListTableProps<Row> = Omit<
  TableProps<Row>,
  keyof ReturnType<typeof listTable> | "filteredEmpty"
> & {
  query: List<Row>;
  /** Shown when nothing matches the search and filters. */
  noMatch: {
    title: string;
    hint?: string;
    /** A button that creates what was searched for. */
    create?: ReactNode;
    clear?: string;
    onClear: () => void;
  };
};

/** A list that is read page by page, in all its states. */
export function ListTable<Row>({ query, noMatch, ...table }: ListTableProps<Row>) {
  const { title, hint, create, clear = "Clear filters", onClear } = noMatch;
  return (
    <DataTable
      {...table}
      {...listTable(query)}
      filteredEmpty={
        <EmptyState
          icon={SearchX}
          title={title}
          action={
            <>
              {create}
              <Button onClick={() => onClear()}>{clear}</Button>
            </>
          }
        >
          {hint}
        </EmptyState>
      }
    />
  );
}

type WholeTableProps<Row> = Omit<
  TableProps<Row>,
  "rows" | "rowId" | "status" | "error" | "onRetry" | "filteredEmpty"
> & { query: UseQueryResult<Row[]> };

/** A list that is read as a whole and not filtered, in all its states. */
export function WholeTable<Row extends { id: number }>({ query, ...table }: WholeTableProps<Row>) {
  return (
    <DataTable
      {...table}
      rows={query.data ?? []}
      rowId={(row) => String(row.id)}
      status={query.status}
      error={query.error}
      onRetry={query.refetch}
      filteredEmpty={table.empty}
    />
  );
}

type ListFrameProps<Row> = ListTableProps<Row> & {
  /** Search, filters and notices above the table. */
  toolbar: ReactNode;
  /** Dialogs and sheets of the list. */
  children?: ReactNode;
};

/** The body of a screen that is a list: its toolbar, and the table in the rest of the window. */
export function ListFrame<Row>({ toolbar, children, ...table }: ListFrameProps<Row>) {
  return (
    <PageBody fill>
      {toolbar}
      <ListTable {...table} />
      {children}
    </PageBody>
  );
}
