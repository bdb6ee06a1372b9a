"use client";

import { clsx } from "clsx";
import Link from "next/link";
import type { ChangeEvent, MouseEvent, ReactNode } from "react";
import { Checkbox } from "./checkbox";
import { cellStyle, type DataTableColumn, shareOf } from "./data-table-types";

/** Opens the row for a click on what lies above its link, a title say, and does nothing itself. */
function openRow(event: MouseEvent<HTMLTableRowElement>) {
  const { target, currentTarget, ctrlKey, metaKey, shiftKey } = event;
  if (!(target instanceof Element) || target.closest("a, button, input, label, select")) return;
  if (!currentTarget.contains(target) || getSelection()?.toString()) return;
  const link = currentTarget.querySelector("[data-row-link]");
  link?.dispatchEvent(
    new window.MouseEvent("click", {
      ...{ bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey },
    }),
  );
}

type DataTableRowProps<Row> = {
  row: Row;
  index: number;
  columns: DataTableColumn<Row>[];
  label: string;
  href?: string;
  phoneDetail?: ReactNode;
  selectable: boolean;
  selected: boolean;
  onToggle: (index: number, extend: boolean) => void;
  measure: (row: HTMLTableRowElement | null) => void;
};

export function DataTableRow<Row>({
  row,
  index,
  columns,
  label,
  href,
  phoneDetail,
  selectable,
  selected,
  onToggle,
  measure,
}: DataTableRowProps<Row>) {
  function select(event: ChangeEvent<HTMLInputElement>) {
    const { nativeEvent } = event;
    onToggle(index, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey);
  }
  return (
    <tr
      ref={measure}
      onClick={openRow}
      data-index={index}
      aria-rowindex={index + 2}
      tabIndex={href ? undefined : -1}
      className={clsx("data-row", selected && "bg-selected", selected && href && "hover:bg-hover")}
    >
      {selectable && (
        <td className="data-check">
          <label>
            <Checkbox aria-label={`Select ${label}`} checked={selected} onChange={select} />
          </label>
        </td>
      )}
      {columns.map((column) => (
        <Cell
          key={column.id}
          column={column}
          row={row}
          href={href}
          phoneDetail={column.primary && phoneDetail}
        />
      ))}
    </tr>
  );
}

type CellProps<Row> = Pick<DataTableRowProps<Row>, "row" | "href" | "phoneDetail"> & {
  column: DataTableColumn<Row>;
};

function Cell<Row>({ column, row, href, phoneDetail }: CellProps<Row>) {
  const content = column.cell(row);
  const style = cellStyle(column);
  if (!column.primary) {
    return <td className={clsx(style, shareOf(column) > 0 && "truncate")}>{content}</td>;
  }
  return (
    <td className={style}>
      {href ? (
        <Link href={href} prefetch={false} data-row-link="" className="data-link truncate">
          {content}
        </Link>
      ) : (
        <div className={shareOf(column) > 0 ? "truncate" : undefined}>{content}</div>
      )}
      {phoneDetail && <div className="data-detail">{phoneDetail}</div>}
    </td>
  );
}
