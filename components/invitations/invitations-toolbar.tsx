"use client";

import { useQuery } from "@tanstack/react-query";
import { ClearFilters } from "@/components/layout/clear-filters";
import { Filter, Toolbar } from "@/components/layout/toolbar";
import { FilterMenu } from "@/components/ui/filter-menu";
import { SearchInput } from "@/components/ui/search-input";
import { SelectFilter } from "@/components/ui/select-filter";
import { statusLabels, statusNames } from "@/lib/invitations/rules";
import { partnersOptions } from "@/lib/partners/client";
import {
  type InvitationSearch,
  type InvitationSearchChange,
  isFiltered,
  noInvitationFilters,
} from "./invitation-search";

const statusOptions = statusNames.map((value) => ({ value, label: statusLabels[value] }));

type InvitationsToolbarProps = {
  search: InvitationSearch;
  onSearchChange: (changed: InvitationSearchChange) => void;
};

export function InvitationsToolbar({ search, onSearchChange }: InvitationsToolbarProps) {
  const { data: partners = [] } = useQuery(partnersOptions());
  return (
    <Toolbar
      search={
        <SearchInput
          label="Search invitations"
          placeholder="Candidate or assessment"
          value={search.search}
          onValueChange={(text) => onSearchChange({ search: text || null })}
        />
      }
      end={
        <ClearFilters
          shown={isFiltered(search)}
          onClear={() => onSearchChange(noInvitationFilters)}
        />
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
      <Filter label="Partner" isSet={search.partnerId !== null}>
        <SelectFilter
          label="Partner"
          any="Any partner"
          options={partners.map(({ id, name }) => ({ value: id, label: name }))}
          value={search.partnerId}
          onValueChange={(partnerId) => onSearchChange({ partnerId })}
          width="w-44"
        />
      </Filter>
    </Toolbar>
  );
}
