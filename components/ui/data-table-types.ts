import { clsx } from "clsx";
import type { CSSProperties, ReactNode } from "react";

type Priority = 1 | 2 | 3 | 4;

export type DataTableColumn<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Width in px kept for the content, which it may exceed but never falls below. */
  width?: number;
  /** Share of the remaining width of a text, which is cut where it is longer. 1 without `width`. */
  share?: number;
  align?: "start" | "end";
  /** 1 is always shown, 2 from tablets on, 3 on desks, 4 on wide ones only. */
  priority?: Priority;
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
  /** Returns where a row leads, if anywhere. */
  rowHref?: (row: Row) => string | undefined;
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

type Shape = Pick<DataTableColumn<never>, "width" | "share" | "align" | "priority">;

const priorities = { 1: "", 2: "sm-up", 3: "lg-up", 4: "wide-up" };

/** Returns a text column's share of the remaining width, or 0 for a column as wide as its content. */
export const shareOf = ({ width, share }: Shape): number => share ?? (width === undefined ? 1 : 0);

export function cellStyle(column: Shape): string {
  const { align, priority = 1 } = column;
  return clsx(priorities[priority], align === "end" && "end", shareOf(column) > 0 && "fluid");
}

/** Returns the sum of the shares of the columns that are shown up to a priority. */
const sharesUpTo = (columns: Shape[], priority: Priority): number =>
  columns
    .filter((column) => (column.priority ?? 1) <= priority)
    .reduce((total, column) => total + shareOf(column), 0);

/** Sets, by screen size, what the shares of the shown columns add up to. */
export const tableShares = (columns: Shape[]): CSSProperties =>
  ({
    "--phone-shares": sharesUpTo(columns, 1),
    "--tablet-shares": sharesUpTo(columns, 2),
    "--desk-shares": sharesUpTo(columns, 3),
    "--wide-shares": sharesUpTo(columns, 4),
  }) as CSSProperties;

/** Sets the width of a column's head, which holds for its cells. */
export function headWidth(column: Shape): CSSProperties {
  const share = shareOf(column);
  return share > 0
    ? { width: `calc(100% * ${share} / var(--shares))` }
    : { minWidth: column.width };
}
