"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ClearFilters } from "@/components/layout/clear-filters";
import { Filter, Toolbar } from "@/components/layout/toolbar";
import { Checkbox } from "@/components/ui/checkbox";
import { FilterMenu } from "@/components/ui/filter-menu";
import { SearchInput } from "@/components/ui/search-input";
import { SelectFilter } from "@/components/ui/select-filter";
import { assessmentListOptions } from "@/lib/assessments/client";
import { stations, statusLabels } from "@/lib/invitations/rules";
import {
  isFiltered,
  noSittingFilters,
  type SittingSearch,
  type SittingSearchChange,
} from "./sitting-search";

const statusOptions = stations.map((value) => ({ value, label: statusLabels[value] }));

type SittingsToolbarProps = {
  search: SittingSearch;
  onSearchChange: (changed: SittingSearchChange) => void;
};

export function SittingsToolbar({ search, onSearchChange }: SittingsToolbarProps) {
  const { data } = useInfiniteQuery(assessmentListOptions({ sort: "name" }));
  const assessments = data?.pages.flatMap(({ rows }) => rows) ?? [];
  return (
    <Toolbar
      search={
        <SearchInput
          label="Search sittings"
          placeholder="Candidate or assessment"
          value={search.search}
          onValueChange={(text) => onSearchChange({ search: text || null })}
        />
      }
      end={
        <ClearFilters shown={isFiltered(search)} onClear={() => onSearchChange(noSittingFilters)} />
      }
    >
      <Filter isSet={search.status.length > 0}>
        <FilterMenu
          label="Status"
          options={statusOptions}
          value={search.status}
          onValueChange={(status) => onSearchChange({ status })}
        />
      </Filter>
      <Filter label="Assessment" isSet={search.assessmentId !== null}>
        <SelectFilter
          label="Assessment"
          any="Any assessment"
          options={assessments.map(({ id, name }) => ({ value: id, label: name }))}
          value={search.assessmentId}
          onValueChange={(assessmentId) => onSearchChange({ assessmentId })}
          width="w-48"
        />
      </Filter>
      <Filter isSet={search.toMark}>
        <Checkbox
          checked={search.toMark}
          onCheckedChange={(toMark) => onSearchChange({ toMark: toMark || null })}
          label="To mark"
        />
      </Filter>
    </Toolbar>
  );
}
