"use client";

import { useQuery } from "@tanstack/react-query";
import { ListChecks } from "lucide-react";
import { Button } from "@/components/ui/button";
import { type BulkKind, type ListFilter, matchingOptions } from "@/lib/bulk/client";
import { amount } from "@/lib/bulk/rules";

type SelectMatchingProps = {
  kind: BulkKind;
  filter: ListFilter;
  /** Number of selected rows; the button hides when that is all of them. */
  selectedCount: number;
  onSelect: (count: number) => void;
};

/** Selects every row that matches the filter, on all pages: `Select all 1,834 matches`. */
export function SelectMatching({ kind, filter, selectedCount, onSelect }: SelectMatchingProps) {
  const { data } = useQuery(matchingOptions(kind, filter));
  if (!data || data.count <= selectedCount) return null;
  return (
    <Button size="sm" icon={<ListChecks aria-hidden />} onClick={() => onSelect(data.count)}>
      {`Select all ${amount(data.count)} matches`}
    </Button>
  );
}
