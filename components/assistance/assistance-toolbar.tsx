"use client";

import { ClearFilters } from "@/components/layout/clear-filters";
import { Filter, Toolbar } from "@/components/layout/toolbar";
import { Combobox } from "@/components/ui/combobox";
import { FilterMenu } from "@/components/ui/filter-menu";
import { SearchInput } from "@/components/ui/search-input";
import { SelectFilter } from "@/components/ui/select-filter";
import { searchProviders } from "@/lib/assistance/client";
import { reasonLabels, reasonNames, sourceNames } from "@/lib/assistance/rules";
import {
  type AssistanceSearch,
  type AssistanceSearchChange,
  isFiltered,
  noAssistanceFilters,
} from "./assistance-search";
import { sourceLabels } from "./source-text";

const reasonOptions = reasonNames.map((value) => ({ value, label: reasonLabels[value] }));
const sourceOptions = sourceNames.map((value) => ({ value, label: sourceLabels[value] }));

type AssistanceToolbarProps = {
  search: AssistanceSearch;
  onSearchChange: (changed: AssistanceSearchChange) => void;
};

export function AssistanceToolbar({ search, onSearchChange }: AssistanceToolbarProps) {
  const { provider, source } = search;
  return (
    <Toolbar
      search={
        <SearchInput
          label="Search offers to assist"
          placeholder="Provider, creator, notes or ID"
          value={search.search}
          onValueChange={(text) => onSearchChange({ search: text || null })}
        />
      }
      end={
        <ClearFilters
          shown={isFiltered(search)}
          onClear={() => onSearchChange(noAssistanceFilters)}
        />
      }
    >
      <Filter label="Service provider" isSet={provider !== null}>
        <Combobox
          label="Service provider"
          placeholder="Any provider"
          emptyText="No provider matches"
          value={provider ? { value: provider, label: provider } : null}
          onValueChange={(option) => onSearchChange({ provider: option?.value ?? null })}
          search={searchProviders}
          className="w-48 max-sm:w-auto max-sm:flex-1"
        />
      </Filter>
      <Filter isSet={search.reason.length > 0}>
        <FilterMenu
          label="Service"
          options={reasonOptions}
          value={search.reason}
          onValueChange={(reason) => onSearchChange({ reason })}
        />
      </Filter>
      <Filter label="Source" isSet={source !== null}>
        <SelectFilter
          label="Source"
          any="Any source"
          options={sourceOptions}
          value={source}
          onValueChange={(chosen) => onSearchChange({ source: chosen })}
          width="w-32"
        />
      </Filter>
    </Toolbar>
  );
}
