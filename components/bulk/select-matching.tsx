"use client";

import { useQuery } from "@tanstack/react-query";
import { ListChecks } from "lucide-react";
import { Button } from "@/components/ui/button";
import { type BulkKind, type ListFilter, matchingOptions } from "@/lib/bulk/client";
import { amount } from "@/lib/bulk/rules";

type SelectMatchingProps = {
  kind: BulkKind;
  filter: ListFilter;
  /** How many rows are ticked; the button hides where that is all. */
  ticked: number;
  onSelect: (count: number) => void;
};

/** Selects all that the list's filter finds, on every page: `Select all 1,834 matching`. */
export function SelectMatching({ kind, filter, ticked, onSelect }: SelectMatchingProps) {
  const { data } = useQuery(matchingOptions(kind, filter));
  if (!data || data.count <= ticked) return null;
  return (
    <Button size="sm" icon={<ListChecks aria-hidden />} onClick={() => onSelect(data.count)}>
      {`Select all ${amount(data.count)} matching`}
    </Button>
  );
}
