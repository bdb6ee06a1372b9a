"use client";

import { useCallback, useState } from "react";

const none: ReadonlySet<string> = new Set();

/** Keeps the selected rows of a list, at first those in `initial`. */
export function useRowSelection(initial: readonly string[] = []) {
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<string>>(() => new Set(initial));
  const clear = useCallback(() => setSelectedIds(none), []);
  return { selectedIds, setSelectedIds, clear };
}
