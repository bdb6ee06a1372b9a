"use client";

import { useCallback, useState } from "react";

const none: ReadonlySet<string> = new Set();

export function useRowSelection() {
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<string>>(none);
  const clear = useCallback(() => setSelectedIds(none), []);
  return { selectedIds, setSelectedIds, clear };
}
