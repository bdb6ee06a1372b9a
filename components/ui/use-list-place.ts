"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { addressHere, keepPlace, keepTrail, placeToRestore } from "./kept-places";

type ListPlace = {
  scroller: HTMLElement | null;
  hrefs: (string | undefined)[];
  isReady: boolean;
  hasMore: boolean;
  loadMore: () => void;
  /** Returns how far down in the list a row is, in px, as far as that is known. */
  offsetOf: (index: number) => number;
};

const mostFrames = 30;

const topOf = (row: Element, scroller: HTMLElement) =>
  row.getBoundingClientRect().top - scroller.getBoundingClientRect().top;

/**
 * Scrolls until a row is as far below the list's upper edge as it was. The heights of rows are known
 * once they are shown, so that takes some frames.
 */
function showRow(
  scroller: HTMLElement,
  index: number,
  top: number,
  offsetOf: ListPlace["offsetOf"],
) {
  let frames = 0;
  let isThere = false;
  function move() {
    const row = scroller.querySelector(`tr[data-index="${index}"]`);
    const distance = row ? topOf(row, scroller) - top : offsetOf(index) - top - scroller.scrollTop;
    const wasThere = isThere;
    isThere = row !== null && Math.abs(distance) < 1;
    scroller.scrollTop += distance;
    frames += 1;
    if (frames < mostFrames && !(isThere && wasThere)) requestAnimationFrame(move);
  }
  move();
}

/**
 * Keeps where a person was in a list when they open one of its records, and scrolls there when they
 * go back to it, reading as many pages as that takes.
 */
export function useListPlace({ scroller, hrefs, ...list }: ListPlace) {
  const isDone = useRef(false);

  const keep = useEffectEvent(({ target }: MouseEvent) => {
    const link = target instanceof Element ? target.closest("a[href]") : null;
    const row = link?.closest<HTMLElement>("tr[data-index]");
    if (!link || !scroller || !row) return;
    const index = Number(row.dataset.index);
    const href = link.getAttribute("href") ?? "";
    keepPlace(addressHere(), { href: hrefs[index] ?? href, index, top: topOf(row, scroller) });
    const known = [...new Set(hrefs)].filter((each) => each !== undefined);
    if (href === hrefs[index]) keepTrail(known, known.indexOf(href));
  });

  useEffect(() => {
    scroller?.addEventListener("click", keep, true);
    return () => scroller?.removeEventListener("click", keep, true);
  }, [scroller]);

  const restore = useEffectEvent(() => {
    if (!scroller || !list.isReady || isDone.current) return;
    const place = placeToRestore();
    isDone.current = !place;
    if (place?.index === undefined) return;
    const isSame = hrefs[place.index] === place.href;
    const index = isSame ? place.index : hrefs.indexOf(place.href);
    if (index < 0 && list.hasMore && hrefs.length <= place.index) return list.loadMore();
    isDone.current = true;
    // A row that is gone leaves the place in the list where it was.
    const shown = index < 0 ? Math.min(place.index, hrefs.length - 1) : index;
    showRow(scroller, shown, place.top ?? 0, list.offsetOf);
  });

  const { isReady } = list;
  const count = hrefs.length;
  useEffect(() => restore(), [scroller, isReady, count]);
}
