"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { addressHere, keepPlace, keepTrail, placeToRestore } from "./kept-places";

type ListPlace = {
  scroller: HTMLElement | null;
  hrefs: (string | undefined)[];
  isReady: boolean;
  hasMore: boolean;
  loadMore: () => void;
  scrollTo: (index: number) => void;
};

/**
 * Keeps where a person was in a list when they open one of its records, and scrolls there when they
 * go back to it, reading as many pages as that takes.
 */
export function useListPlace({ scroller, hrefs, ...list }: ListPlace) {
  const isDone = useRef(false);

  const keep = useEffectEvent(({ target }: MouseEvent) => {
    const link = target instanceof Element ? target.closest("a[href]") : null;
    const index = Number(link?.closest<HTMLElement>("tr[data-index]")?.dataset.index ?? Number.NaN);
    if (!link || !scroller || Number.isNaN(index)) return;
    const href = link.getAttribute("href") ?? "";
    keepPlace(addressHere(), { href: hrefs[index] ?? href, offset: scroller.scrollTop, index });
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
    scroller.scrollTop = place.offset ?? 0;
    requestAnimationFrame(() => {
      const row = scroller.querySelector(`tr[data-index="${index}"]`)?.getBoundingClientRect();
      const frame = scroller.getBoundingClientRect();
      const isSeen = row && row.top >= frame.top && row.bottom <= frame.bottom;
      if (index >= 0 && !isSeen) list.scrollTo(index);
    });
  });

  const { isReady } = list;
  const count = hrefs.length;
  useEffect(() => restore(), [scroller, isReady, count]);
}
