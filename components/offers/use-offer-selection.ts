"use client";

import { useState } from "react";
import { useRowSelection } from "@/components/ui/use-row-selection";
import type { BulkSelection } from "@/lib/bulk/client";
import type { MatchCount } from "@/lib/format/match-count";
import type { OfferFilters, OfferListRow } from "@/lib/offers/client";

export type OfferSelection = Extract<BulkSelection, { ids: number[] } | { filter: unknown }>;

/** Keeps the selected offers: individual rows, or all that match the list's filters. */
export function useOfferSelection(rows: readonly OfferListRow[], filters: OfferFilters) {
  const { selectedIds, setSelectedIds } = useRowSelection();
  const [chosen, setChosen] = useState<ReadonlyMap<string, OfferListRow>>(new Map());
  const [matching, setMatching] = useState<MatchCount | null>(null);

  function select(ids: ReadonlySet<string>) {
    const known = new Map([...chosen, ...rows.map((row) => [String(row.id), row] as const)]);
    setChosen(new Map([...known].filter(([id]) => ids.has(id))));
    setSelectedIds(ids);
    setMatching(null);
  }

  function selectMatching(all: MatchCount) {
    select(new Set(rows.map((row) => String(row.id))));
    setMatching(all);
  }

  const selection: OfferSelection =
    matching === null ? { ids: [...selectedIds].map(Number) } : { filter: { ...filters } };
  return { selectedIds, rows: [...chosen.values()], matching, selection, select, selectMatching };
}
