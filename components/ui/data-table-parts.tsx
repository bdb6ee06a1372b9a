"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button";
import { cn } from "./cn";
import { cellStyle, type DataTableColumn } from "./data-table-types";
import { IconButton } from "./icon-button";
import { Skeleton } from "./skeleton";

const skeletonWidths = ["w-3/5", "w-2/5", "w-1/2", "w-2/3"];

type SkeletonRowsProps<Row> = {
  columns: DataTableColumn<Row>[];
  selectable: boolean;
  count: number;
};

export function SkeletonRows<Row>({ columns, selectable, count }: SkeletonRowsProps<Row>) {
  return Array.from({ length: count }, (_, line) => (
    <tr key={line} aria-hidden>
      {selectable && (
        <td className="h-10 border-b pl-3 md:pl-6">
          <Skeleton className="size-4" />
        </td>
      )}
      {columns.map((column, index) => (
        <td
          key={column.id}
          className={cn("h-10 border-b px-3 last:md:pr-6 first:md:pl-6", cellStyle(column))}
        >
          <Skeleton
            className={cn(
              "inline-block align-middle",
              skeletonWidths[(line + index) % skeletonWidths.length],
            )}
          />
        </td>
      ))}
    </tr>
  ));
}

export function Spacer({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td style={{ height }} className="p-0" />
    </tr>
  );
}

type NextPageFailedProps = { onRetry?: () => void };

export function NextPageFailed({ onRetry }: NextPageFailedProps) {
  return (
    <div role="alert" className="sticky left-0 flex items-center justify-center gap-3 p-3">
      <span className="text-muted">More rows couldn't be loaded.</span>
      <Button size="sm" onClick={() => onRetry?.()}>
        Try again
      </Button>
    </div>
  );
}

type BulkBarProps = { text: string; onClear: () => void; children: ReactNode };

export function BulkBar({ text, onClear, children }: BulkBarProps) {
  return (
    <section
      aria-label="Selected rows"
      className="absolute inset-x-2 bottom-3 z-20 mx-auto flex w-fit max-w-full animate-rise flex-wrap items-center gap-2 rounded-lg bg-surface py-2 pr-2 pl-3 shadow-dialog"
    >
      <span role="status" className="tabular mr-2 font-medium">
        {text}
      </span>
      {children}
      <IconButton label="Clear selection" size="sm" shortcut="Esc" onClick={onClear}>
        <X aria-hidden />
      </IconButton>
    </section>
  );
}
