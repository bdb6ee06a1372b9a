"use client";

import { useQuery } from "@tanstack/react-query";
import { ListChecks } from "lucide-react";
import { Button } from "@/components/ui/button";
import { type BulkKind, type ListFilter, matchingOptions } from "@/lib/bulk/client";
import { formatMatchCount, type MatchCount } from "@/lib/format/match-count";

type SelectMatchingProps = {
  kind: BulkKind;
  filter: ListFilter;
  /** Number of selected rows; the button hides when that is all of them. */
  selectedCount: number;
  onSelect: (matching: MatchCount) => void;
};

/**
 * Selects every row that matches the filter, on all pages: `Select all 1,834 matches`. The review
 * then has the exact number of many.
 */
export function SelectMatching({ kind, filter, selectedCount, onSelect }: SelectMatchingProps) {
  const { data } = useQuery(matchingOptions(kind, filter));
  if (!data || (data.isExact && data.count <= selectedCount)) return null;
  const matching = { ...data, count: Math.max(data.count, selectedCount) };
  return (
    <Button size="sm" icon={<ListChecks aria-hidden />} onClick={() => onSelect(matching)}>
      {`Select all ${formatMatchCount(matching)} matches`}
    </Button>
  );
}
