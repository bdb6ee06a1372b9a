"use client";

import { parseAsBoolean, useQueryState } from "nuqs";

/** Opens a list's dialog for a new record by the address too: `?new=true`. */
export function useNewDialog() {
  const [open, setOpen] = useQueryState("new", parseAsBoolean.withDefault(false));
  return [open, (next: boolean) => void setOpen(next || null)] as const;
}
