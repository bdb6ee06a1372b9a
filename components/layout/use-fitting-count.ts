"use client";

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

/** Px kept for the search field and for the button that opens the rest. */
const searchWidth = 200;
const phoneSearchWidth = 144;
const moreWidth = 128;
const phone = 640;

const widthOf = (elements: Iterable<Element>) =>
  [...elements].map((element) => (element as HTMLElement).offsetWidth);

/** Returns how many items stand side by side in a room, with a button for the rest where needed. */
export function fittingCount(widths: readonly number[], gap: number, room: number): number {
  const total = (count: number) =>
    widths.slice(0, count).reduce((sum, width) => sum + width + gap, 0);
  if (total(widths.length) <= room) return widths.length;
  let count = widths.length - 1;
  while (count > 0 && total(count) + moreWidth > room) count -= 1;
  return count;
}

/**
 * Returns how many of a row's items fit into it. Items are marked `data-fitting`; what is marked
 * `data-fixed` always stays. Widths of items that were moved away are remembered.
 */
export function useFittingCount(row: RefObject<HTMLElement | null>, items: number): number {
  const [count, setCount] = useState(items);
  const known = useRef<number[]>([]);

  const measure = useCallback(() => {
    const element = row.current;
    if (!element) return;
    const { paddingLeft, paddingRight, columnGap } = getComputedStyle(element);
    const gap = Number.parseFloat(columnGap) || 0;
    for (const [index, width] of widthOf(element.querySelectorAll("[data-fitting]")).entries()) {
      known.current[index] = width;
    }
    const fixed = widthOf(element.querySelectorAll("[data-fixed]"));
    const search = element.clientWidth < phone ? phoneSearchWidth : searchWidth;
    const room =
      element.clientWidth -
      Number.parseFloat(paddingLeft) -
      Number.parseFloat(paddingRight) -
      (element.querySelector("[data-search-input]") ? search : 0) -
      fixed.reduce((sum, width) => sum + width + gap, 0);
    const widths = Array.from({ length: items }, (_, index) => known.current[index] ?? 0);
    setCount(fittingCount(widths, gap, room));
  }, [row, items]);

  useLayoutEffect(measure);
  useEffect(() => {
    if (!row.current) return;
    const observer = new ResizeObserver(measure);
    observer.observe(row.current);
    return () => observer.disconnect();
  }, [row, measure]);
  return Math.min(count, items);
}
