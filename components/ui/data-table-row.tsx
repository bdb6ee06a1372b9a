"use client";

import Link from "next/link";
import { type ChangeEvent, type MouseEvent, type ReactNode, useId } from "react";
import { Checkbox } from "./checkbox";
import { cn } from "./cn";
import { cellStyle, type DataTableColumn, shareOf } from "./data-table-types";

const rowStyle =
  "group relative outline-none has-[[data-row-link]:focus-visible]:bg-hover has-[[data-row-link]:focus-visible]:shadow-[inset_3px_0_0_var(--color-accent)] focus-visible:bg-hover focus-visible:shadow-[inset_3px_0_0_var(--color-accent)]";

const aboveRowLink =
  "[&_:is(a,button,input,label,select,[title]):not([data-row-link])]:relative [&_:is(a,button,input,label,select,[title]):not([data-row-link])]:z-1";

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
  const checkboxId = useId();

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
      className={cn(rowStyle, href && "hover:bg-hover", selected && "bg-selected")}
    >
      {selectable && (
        <td className="relative z-1 border-b py-0 align-middle">
          <label
            htmlFor={checkboxId}
            className="flex h-10 select-none items-center pl-3 touch:h-11 touch:w-11 touch:justify-center touch:pl-0 md:pl-6"
          >
            <Checkbox
              id={checkboxId}
              aria-label={`Select ${label}`}
              checked={selected}
              onChange={select}
            />
          </label>
        </td>
      )}
      {columns.map((column) => (
        <td
          key={column.id}
          className={cn(
            "h-10 border-b px-3 py-1 align-middle touch:h-11 last:md:pr-6 first:md:pl-6",
            aboveRowLink,
            cellStyle(column),
          )}
        >
          {column.primary && href ? (
            <Link
              href={href}
              prefetch={false}
              data-row-link
              className="block font-medium outline-none after:absolute after:inset-0"
            >
              <span className="block truncate">{column.cell(row)}</span>
            </Link>
          ) : (
            <div className={shareOf(column) > 0 ? "truncate" : undefined}>{column.cell(row)}</div>
          )}
          {column.primary && phoneDetail && (
            <div className="mt-1 flex min-w-0 items-center gap-2 overflow-hidden whitespace-nowrap pb-1 text-muted text-sm *:shrink-0 sm:hidden [&>.truncate]:min-w-0 [&>.truncate]:shrink">
              {phoneDetail}
            </div>
          )}
        </td>
      ))}
    </tr>
  );
}
