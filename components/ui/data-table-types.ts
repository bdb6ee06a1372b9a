import type { ReactNode } from "react";

export type DataTableColumn<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  width?: number;
  align?: "start" | "end";
  priority?: 1 | 2 | 3;
  primary?: boolean;
  sortable?: boolean;
  descFirst?: boolean;
  hideHeader?: boolean;
};

export type DataTableSort = { id: string; desc: boolean };

export type DataTableProps<Row> = {
  label: string;
  rows: Row[];
  columns: DataTableColumn<Row>[];
  rowId: (row: Row) => string;
  rowLabel: (row: Row) => string;
  rowHref?: (row: Row) => string;
  phoneDetail?: (row: Row) => ReactNode;
  status: "pending" | "error" | "success";
  error?: { message: string } | null;
  onRetry?: () => void;
  isRefreshing?: boolean;
  isFiltered?: boolean;
  empty: ReactNode;
  filteredEmpty: ReactNode;
  sort?: DataTableSort;
  onSortChange?: (sort: DataTableSort) => void;
  hasNextPage?: boolean;
  isFetchingNextPage?: boolean;
  nextPageFailed?: boolean;
  onEndReached?: () => void;
  selectedIds?: ReadonlySet<string>;
  onSelectedIdsChange?: (ids: ReadonlySet<string>) => void;
  bulkActions?: ReactNode;
  /** Describes the selection when it is more than the checked rows. */
  selectionText?: string;
  className?: string;
};

export const headHeight = 36;
const selectionWidth = 52;
const growWidth = 144;
const phoneGrowWidth = 140;

type Shape = Pick<DataTableColumn<never>, "width" | "align" | "priority">;

const priorities = { 1: "", 2: "max-sm:hidden", 3: "max-lg:hidden" };

export function cellStyle({ align, priority = 1 }: Shape): string {
  return `${priorities[priority]} ${align === "end" ? "text-right tabular" : "text-left"}`;
}

/** Returns the minimum table width in px with columns up to `priority` shown. */
export function minimumWidth(columns: Shape[], priority: 1 | 2 | 3, selectable: boolean): number {
  const grow = priority === 1 ? phoneGrowWidth : growWidth;
  const shown = columns.filter((column) => (column.priority ?? 1) <= priority);
  const sum = shown.reduce((total, column) => total + (column.width ?? grow), 0);
  return sum + (selectable ? selectionWidth : 0);
}
