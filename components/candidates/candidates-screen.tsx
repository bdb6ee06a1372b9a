"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { SearchX, Users } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { PageBody } from "@/components/layout/page-body";
import { Toolbar } from "@/components/layout/toolbar";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { apiSort, listTable, tableSort } from "@/components/lists/list-table";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchInput } from "@/components/ui/search-input";
import { candidateListOptions } from "@/lib/candidates/client";
import { candidateSorts } from "@/lib/candidates/schema";
import { fullName } from "@/lib/format/names";
import { candidateColumns, placeOf } from "./candidate-columns";
import { candidateFilters, candidateSearchParsers } from "./candidate-search";

export function CandidatesScreen({ viewer }: { viewer: Viewer }) {
  const [search, setSearch] = useQueryStates(candidateSearchParsers);
  const query = useInfiniteQuery(candidateListOptions(candidateFilters(search)));
  const columns = useMemo(() => candidateColumns(viewer), [viewer]);
  return (
    <PageBody fill>
      <Toolbar>
        <SearchInput
          label="Search candidates"
          placeholder="Name, email, candidate ID or city"
          value={search.search}
          onValueChange={(text) => setSearch({ search: text || null })}
        />
      </Toolbar>
      <DataTable
        label="Candidates"
        {...listTable(query)}
        columns={columns}
        rowId={(row) => String(row.id)}
        rowLabel={fullName}
        rowHref={(row) => `/candidates/${row.id}`}
        sort={tableSort(search.sort)}
        onSortChange={(sort) => setSearch({ sort: apiSort(sort, candidateSorts) })}
        isFiltered={search.search !== ""}
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
        filteredEmpty={
          <EmptyState
            icon={SearchX}
            title="No candidate matches"
            action={<Button onClick={() => setSearch({ search: null })}>Clear search</Button>}
          >
            Search by name, email address, candidate ID or city.
          </EmptyState>
        }
        phoneDetail={(row) => (
          <span className="min-w-0 truncate" suppressHydrationWarning>
            {row.email ?? placeOf(row)}
          </span>
        )}
      />
    </PageBody>
  );
}
