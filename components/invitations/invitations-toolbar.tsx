"use client";

import { useQuery } from "@tanstack/react-query";
import { ClearFilters } from "@/components/layout/clear-filters";
import { Toolbar } from "@/components/layout/toolbar";
import { FilterMenu } from "@/components/ui/filter-menu";
import { SearchInput } from "@/components/ui/search-input";
import { Select } from "@/components/ui/select";
import type { InvitationStatus } from "@/lib/invitations/client";
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
    <Toolbar>
      <SearchInput
        label="Search invitations"
        placeholder="Candidate or assessment"
        value={search.search}
        onValueChange={(text) => onSearchChange({ search: text || null })}
        className="sm:max-w-60"
      />
      <FilterMenu
        label="Status"
        options={statusOptions}
        value={search.status}
        onValueChange={(status) => onSearchChange({ status: status as InvitationStatus[] })}
      />
      <Select
        aria-label="Partner"
        value={search.partnerId ?? ""}
        onChange={({ target }) => onSearchChange({ partnerId: Number(target.value) || null })}
        className="w-44 max-sm:w-auto max-sm:flex-1"
      >
        <option value="">Any partner</option>
        {partners.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <ClearFilters
        shown={isFiltered(search)}
        onClear={() => onSearchChange(noInvitationFilters)}
      />
    </Toolbar>
  );
}
