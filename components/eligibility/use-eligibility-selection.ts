"use client";

import { useState } from "react";
import { useRowSelection } from "@/components/ui/use-row-selection";
import type { BulkSelection, ListFilter } from "@/lib/bulk/client";
import type { EligibilityFilters, EligibilityListRow } from "@/lib/eligibility/client";
import type { MatchCount } from "@/lib/format/match-count";

/** Returns the list's filters as bulk runs expect them. */
export const bulkFilter = ({ testId, ...filters }: EligibilityFilters): ListFilter => ({
  ...filters,
  ...(testId && { testId: testId.map(String) }),
});

/** Tracks the selected eligibilities: the ticked ones, or all that match the list's filters. */
export function useEligibilitySelection(
  rows: readonly EligibilityListRow[],
  filters: EligibilityFilters,
) {
  const { selectedIds, setSelectedIds } = useRowSelection();
  const [matching, setMatching] = useState<MatchCount | null>(null);

  function select(ids: ReadonlySet<string>) {
    setSelectedIds(ids);
    setMatching(null);
  }

  function selectMatching(all: MatchCount) {
    setSelectedIds(new Set(rows.map((row) => String(row.id))));
    setMatching(all);
  }

  const selection: BulkSelection =
    matching === null
      ? { ids: [...selectedIds].map(Number) }
      : { filter: bulkFilter(filters) as Record<string, string | number | string[]> };
  return { selectedIds, matching, selection, select, selectMatching };
}
