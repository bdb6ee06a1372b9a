"use client";

import { useRef } from "react";

type TableSelection = {
  ids: string[];
  selectedIds?: ReadonlySet<string>;
  onSelectedIdsChange?: (ids: ReadonlySet<string>) => void;
};

export function useTableSelection({ ids, selectedIds, onSelectedIdsChange }: TableSelection) {
  const anchor = useRef<number>(undefined);

  function change(affected: string[], checked: boolean) {
    const next = new Set(selectedIds);
    for (const id of affected) {
      if (checked) next.add(id);
      else next.delete(id);
    }
    onSelectedIdsChange?.(next);
  }

  function toggle(index: number, extend: boolean) {
    const id = ids[index];
    if (id === undefined) return;
    const checked = !selectedIds?.has(id);
    const from = extend ? (anchor.current ?? index) : index;
    change(ids.slice(Math.min(from, index), Math.max(from, index) + 1), checked);
    anchor.current = index;
  }

  const count = ids.filter((id) => selectedIds?.has(id)).length;
  const all: boolean | "indeterminate" =
    count > 0 && count < ids.length ? "indeterminate" : count > 0;
  return {
    enabled: onSelectedIdsChange !== undefined,
    all,
    toggle,
    toggleAll: () => change(ids, all !== true),
    clear: () => onSelectedIdsChange?.(new Set()),
  };
}
