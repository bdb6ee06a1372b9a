"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Users } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { ListFrame } from "@/components/layout/list-frame";
import { Toolbar } from "@/components/layout/toolbar";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { apiSort, tableSort } from "@/components/lists/list-table";
import { CandidateActions } from "@/components/selection/candidate-actions";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchInput } from "@/components/ui/search-input";
import { useRowSelection } from "@/components/ui/use-row-selection";
import { candidateListOptions } from "@/lib/candidates/client";
import { candidateSorts } from "@/lib/candidates/schema";
import { fullName } from "@/lib/format/names";
import { candidateColumns, placeOf } from "./candidate-columns";
import { candidateFilterFields } from "./candidate-filter-fields";
import {
  candidateFilters,
  candidateSearchParsers,
  isNarrowed,
  noNarrowing,
} from "./candidate-search";

export function CandidatesScreen({ viewer }: { viewer: Viewer }) {
  const [search, setSearch] = useQueryStates(candidateSearchParsers);
  const query = useInfiniteQuery(candidateListOptions(candidateFilters(search)));
  const columns = useMemo(() => candidateColumns(viewer), [viewer]);
  const { selectedIds, setSelectedIds } = useRowSelection();
  return (
    <ListFrame
      toolbar={
        <Toolbar
          search={
            <SearchInput
              label="Search candidates"
              placeholder="Name, email, candidate ID or city"
              value={search.search}
              onValueChange={(text) => setSearch({ search: text || null })}
            />
          }
        >
          {candidateFilterFields(search, setSearch)}
        </Toolbar>
      }
      label="Candidates"
      query={query}
      columns={columns}
      rowId={(row) => String(row.id)}
      rowLabel={fullName}
      rowHref={(row) => `/candidates/${row.id}`}
      sort={tableSort(search.sort)}
      onSortChange={(sort) => setSearch({ sort: apiSort(sort, candidateSorts) })}
      isFiltered={search.search !== "" || isNarrowed(search)}
      empty={
        <EmptyState
          icon={Users}
          title="No candidates yet"
          action={
            !refusalFor(viewer, "candidates.write") && (
              <ButtonLink href="/candidates/new" variant="primary">
                New candidate
              </ButtonLink>
            )
          }
        >
          Add a candidate to send them offers and see all their activity on one page.
        </EmptyState>
      }
      noMatch={{
        title: "No candidate matches",
        hint: "Search by name, email address, candidate ID or city.",
        clear: isNarrowed(search) ? "Clear filters" : "Clear search",
        onClear: () => setSearch({ search: null, ...noNarrowing }),
      }}
      selectedIds={selectedIds}
      onSelectedIdsChange={setSelectedIds}
      bulkActions={<CandidateActions candidateIds={[...selectedIds].map(Number)} viewer={viewer} />}
      phoneDetail={(row) => (
        <span className="truncate" suppressHydrationWarning>
          {row.email ?? placeOf(row)}
        </span>
      )}
    />
  );
}
