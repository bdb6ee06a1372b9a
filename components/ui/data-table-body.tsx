"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useEffectEvent } from "react";
import { SkeletonRows, Spacer } from "./data-table-parts";
import { DataTableRow } from "./data-table-row";
import { type DataTableProps, headHeight } from "./data-table-types";
import { useListPlace } from "./use-list-place";
import { useTableKeys } from "./use-table-keys";
import type { useTableSelection } from "./use-table-selection";

const rowHeight = 41;
const overscan = 12;
const bulkBarSpace = 64;

type DataTableBodyProps<Row> = DataTableProps<Row> & {
  scroller: HTMLElement | null;
  selection: ReturnType<typeof useTableSelection>;
};

export function DataTableBody<Row>({
  scroller,
  selection,
  rows,
  columns,
  rowId,
  rowLabel,
  rowHref,
  phoneDetail,
  status,
  selectedIds,
  ...paging
}: DataTableBodyProps<Row>) {
  const barSpace = selectedIds && selectedIds.size > 0 ? bulkBarSpace : 0;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    getItemKey: (index) => {
      const row = rows[index];
      return row ? rowId(row) : index;
    },
    // The rows that are sent with the HTML: as many as most windows show.
    initialRect: { width: 1024, height: 12 * rowHeight },
    overscan,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: barSpace,
    paddingEnd: barSpace,
  });
  useTableKeys({
    scroller,
    count: rows.length,
    scrollTo: (index) => virtualizer.scrollToIndex(index),
    toggle: selection.enabled ? selection.toggle : () => undefined,
    clear: selection.clear,
  });

  const { hasNextPage, isFetchingNextPage, nextPageFailed } = paging;
  useListPlace({
    scroller,
    hrefs: rows.map((row) => rowHref?.(row)),
    isReady: status === "success" && !isFetchingNextPage,
    hasMore: hasNextPage === true && !nextPageFailed,
    loadMore: () => paging.onEndReached?.(),
    offsetOf: (index) => virtualizer.getOffsetForIndex(index, "start")?.[0] ?? 0,
  });

  const items = virtualizer.getVirtualItems();
  const nearEnd = (items.at(-1)?.index ?? 0) >= rows.length - 1;
  const reachEnd = useEffectEvent(() => paging.onEndReached?.());
  useEffect(() => {
    if (nearEnd && hasNextPage && !isFetchingNextPage && !nextPageFailed) reachEnd();
  }, [nearEnd, hasNextPage, isFetchingNextPage, nextPageFailed]);

  const skeleton = { columns, selectable: selection.enabled };
  if (status === "pending") {
    return (
      <tbody>
        <SkeletonRows {...skeleton} count={12} />
      </tbody>
    );
  }
  return (
    <tbody>
      <Spacer height={(items[0]?.start ?? headHeight) - headHeight} />
      {items.map((item) => {
        const row = rows[item.index];
        if (!row) return null;
        const id = rowId(row);
        return (
          <DataTableRow
            key={id}
            row={row}
            index={item.index}
            columns={columns}
            label={rowLabel(row)}
            href={rowHref?.(row)}
            phoneDetail={phoneDetail?.(row)}
            selectable={selection.enabled}
            selected={selectedIds?.has(id) ?? false}
            onToggle={selection.toggle}
            measure={virtualizer.measureElement}
          />
        );
      })}
      <Spacer
        height={virtualizer.getTotalSize() + headHeight - (items.at(-1)?.end ?? headHeight)}
      />
      {isFetchingNextPage && <SkeletonRows {...skeleton} count={3} />}
    </tbody>
  );
}
