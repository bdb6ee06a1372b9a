"use client";

import { type ColumnDef, getCoreRowModel, useReactTable } from "@tanstack/react-table";
import { useMemo, useState } from "react";
import { cn } from "./cn";
import { DataTableBody } from "./data-table-body";
import { DataTableHead } from "./data-table-head";
import { BulkBar, NextPageFailed } from "./data-table-parts";
import { type DataTableProps, tableShares } from "./data-table-types";
import { ErrorState } from "./error-state";
import { LiveRegion } from "./live-region";
import { useClippedTitles } from "./use-clipped-titles";
import { useTableSelection } from "./use-table-selection";

export type { DataTableColumn, DataTableSort } from "./data-table-types";

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, rows, columns, rowId, sort, onSortChange, status, selectedIds } = props;
  // State, not a ref: the body below must rerender when the element is attached.
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const definitions = useMemo<ColumnDef<Row>[]>(
    () =>
      columns.map((column) => ({
        id: column.id,
        accessorFn: (row) => row,
        enableSorting: column.sortable ?? false,
        sortDescFirst: column.descFirst ?? false,
      })),
    [columns],
  );
  const table = useReactTable({
    data: rows,
    columns: definitions,
    getRowId: rowId,
    getCoreRowModel: getCoreRowModel(),
    manualSorting: true,
    enableSortingRemoval: false,
    state: { sorting: sort ? [sort] : [] },
    onSortingChange: (update) => {
      const [next] = typeof update === "function" ? update(sort ? [sort] : []) : update;
      if (next) onSortChange?.(next);
    },
  });
  const selection = useTableSelection({
    ids: table.getRowModel().rows.map((row) => row.id),
    selectedIds,
    onSelectedIdsChange: props.onSelectedIdsChange,
  });

  useClippedTitles(scroller);
  const nothing = status === "success" && rows.length === 0;
  return (
    <div className={cn("relative flex min-h-0 min-w-0 flex-1 flex-col", props.className)}>
      <section
        ref={setScroller}
        aria-label={label}
        aria-busy={status === "pending" || props.isRefreshing || undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="min-h-0 flex-1 overflow-auto focus-visible:-outline-offset-2"
      >
        {status === "error" && rows.length === 0 ? (
          <ErrorState message={props.error?.message} onRetry={props.onRetry} />
        ) : nothing ? (
          (props.isFiltered && props.filteredEmpty) || props.empty
        ) : (
          <table
            aria-rowcount={props.hasNextPage ? -1 : rows.length + 1}
            style={tableShares(columns)}
            className={cn("data-table", props.isRefreshing && "opacity-60")}
          >
            <caption className="sr-only">{label}</caption>
            <DataTableHead
              table={table}
              columns={columns}
              selectable={selection.enabled}
              allSelected={selection.all}
              onToggleAll={selection.toggleAll}
            />
            <DataTableBody {...props} scroller={scroller} selection={selection} />
          </table>
        )}
        {props.nextPageFailed && <NextPageFailed onRetry={props.onEndReached} />}
      </section>
      {props.bulkActions && selectedIds && selectedIds.size > 0 && (
        <BulkBar
          text={props.selectionText ?? `${selectedIds.size} selected`}
          onClear={selection.clear}
        >
          {props.bulkActions}
        </BulkBar>
      )}
      <LiveRegion
        message={
          status === "success" ? `${rows.length}${props.hasNextPage ? " or more" : ""} rows` : ""
        }
      />
    </div>
  );
}
