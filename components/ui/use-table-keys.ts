"use client";

import { useEffect, useEffectEvent } from "react";
import { isPlainKey } from "./single-keys";

type TableKeys = {
  scroller: HTMLElement | null;
  count: number;
  scrollTo: (index: number) => void;
  toggle: (index: number, extend: boolean) => void;
  clear: () => void;
};

export function useTableKeys({ scroller, count, scrollTo, toggle, clear }: TableKeys) {
  function currentIndex(): number {
    const row = document.activeElement?.closest<HTMLElement>("tr[data-index]");
    return row && scroller?.contains(row) ? Number(row.dataset.index) : -1;
  }

  function move(step: number) {
    const index = Math.max(0, Math.min(count - 1, currentIndex() + step));
    scrollTo(index);
    requestAnimationFrame(() => {
      const row = scroller?.querySelector<HTMLElement>(`tr[data-index="${index}"]`);
      const target = row?.querySelector<HTMLElement>("[data-row-link]") ?? row;
      target?.focus({ preventScroll: true });
    });
  }

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (count === 0 || !isPlainKey(event)) return;
    const key = event.key.toLowerCase();
    if (key === "j") move(1);
    else if (key === "k") move(-1);
    else if (key === "x" && currentIndex() >= 0) toggle(currentIndex(), event.shiftKey);
    else if (key === "escape") return clear();
    else return;
    event.preventDefault();
  });

  useEffect(() => {
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
