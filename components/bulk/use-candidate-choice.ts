"use client";

import { useQueryState } from "nuqs";
import { useState } from "react";
import { candidateFilters, noNarrowing } from "@/components/candidates/candidate-search";
import { chosenCandidatesParser } from "@/components/selection/chosen-candidates";
import { useUnsavedWork } from "@/components/ui/unsaved-work";
import { useRowSelection } from "@/components/ui/use-row-selection";
import type { BulkSelection } from "@/lib/bulk/client";
import type { CandidateFilters } from "@/lib/candidates/client";
import type { MatchCount } from "@/lib/format/match-count";

type Narrowing = { search: string; narrowing: typeof noNarrowing };

const everyone: Narrowing = { search: "", narrowing: noNarrowing };

/**
 * Keeps which candidates a member has chosen for a run: those ticked, whatever the search was, or
 * all that match it. They are unsaved work until the run is created.
 */
export function useCandidateChoice() {
  const [given] = useQueryState("candidates", chosenCandidatesParser);
  const [{ search, narrowing }, setNarrowing] = useState(everyone);
  const [sort, setSort] = useState<CandidateFilters["sort"]>("lastName");
  const [matching, setMatching] = useState<MatchCount | null>(null);
  const { selectedIds, setSelectedIds } = useRowSelection(given.map(String));
  const isAsGiven =
    given.length === selectedIds.size && given.every((id) => selectedIds.has(`${id}`));
  useUnsavedWork(matching !== null || !isAsGiven);
  const filter = candidateFilters({ search, sort, ...narrowing });

  function select(ids: ReadonlySet<string>) {
    setMatching(null);
    setSelectedIds(ids);
  }

  return {
    ...{ search, narrowing, sort, filter, matching, selectedIds },
    selection: (matching === null
      ? { ids: [...selectedIds].map(Number) }
      : { filter }) satisfies BulkSelection,
    select,
    setSort,
    selectMatching(all: MatchCount, loaded: readonly string[]) {
      setSelectedIds(new Set(loaded));
      setMatching(all);
    },
    /** Changes the search or filters. All matches of the previous ones are no longer chosen. */
    narrow(changed: Partial<Narrowing> = everyone) {
      if (matching !== null) select(new Set());
      setNarrowing({ search, narrowing, ...changed });
    },
  };
}

export type CandidateChoice = ReturnType<typeof useCandidateChoice>;
