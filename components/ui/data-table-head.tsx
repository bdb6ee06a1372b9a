"use client";

import type { Header, Table } from "@tanstack/react-table";
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { Checkbox } from "./checkbox";
import { cn } from "./cn";
import { cellStyle, type DataTableColumn, headWidth, shareOf } from "./data-table-types";
import { Icon } from "./icon";

const directions = { asc: "ascending", desc: "descending" } as const;

type DataTableHeadProps<Row> = {
  table: Table<Row>;
  columns: DataTableColumn<Row>[];
  selectable: boolean;
  allSelected: boolean | "indeterminate";
  onToggleAll: () => void;
};

export function DataTableHead<Row>({
  table,
  columns,
  selectable,
  allSelected,
  onToggleAll,
}: DataTableHeadProps<Row>) {
  const headers = table.getFlatHeaders();
  return (
    <thead>
      <tr aria-rowindex={1}>
        {selectable && (
          <th
            scope="col"
            className={cn("data-head", "w-10 pr-0 touch:w-11 touch:pl-0 md:w-13 md:pl-6")}
          >
            <span className="flex items-center touch:justify-center">
              <Checkbox
                aria-label="Select all rows shown"
                checked={allSelected}
                onCheckedChange={onToggleAll}
              />
            </span>
          </th>
        )}
        {columns.map((column, index) => (
          <HeaderCell key={column.id} column={column} header={headers[index]} />
        ))}
      </tr>
    </thead>
  );
}

type HeaderCellProps<Row> = { column: DataTableColumn<Row>; header?: Header<Row, unknown> };

function HeaderCell<Row>({ column, header }: HeaderCellProps<Row>) {
  const sortable = header?.column.getCanSort() ?? false;
  const sorted = header?.column.getIsSorted() || undefined;
  const arrow = sorted === "asc" ? ArrowUp : sorted === "desc" ? ArrowDown : ChevronsUpDown;
  return (
    <th
      scope="col"
      style={headWidth(column)}
      aria-sort={sorted && directions[sorted]}
      className={cn("data-head", cellStyle(column))}
    >
      {sortable ? (
        <button
          type="button"
          onClick={header?.column.getToggleSortingHandler()}
          className={cn(
            "group -mx-1 inline-flex h-6 items-center gap-1 rounded-sm px-1 hover:text-ink focus-visible:outline-offset-0",
            sorted && "text-ink",
            shareOf(column) > 0 && "max-w-full",
            column.align === "end" && "flex-row-reverse",
          )}
        >
          <span className={shareOf(column) > 0 ? "truncate" : undefined}>{column.header}</span>
          <Icon
            of={arrow}
            className={cn(
              "size-3.5",
              !sorted && "opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100",
            )}
          />
        </button>
      ) : (
        <span
          className={
            column.hideHeader ? "sr-only" : shareOf(column) > 0 ? "block truncate" : undefined
          }
        >
          {column.header}
        </span>
      )}
    </th>
  );
}
