"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Users } from "lucide-react";
import { useQueryState } from "nuqs";
import { useMemo, useState } from "react";
import { candidateColumns, placeOf } from "@/components/candidates/candidate-columns";
import { candidateFilterFields } from "@/components/candidates/candidate-filter-fields";
import {
  candidateFilters,
  isNarrowed,
  noNarrowing,
} from "@/components/candidates/candidate-search";
import { ListTable } from "@/components/layout/list-frame";
import { Toolbar } from "@/components/layout/toolbar";
import type { Viewer } from "@/components/layout/viewer";
import { apiSort, listTable, tableSort } from "@/components/lists/list-table";
import { chosenCandidatesParser } from "@/components/selection/chosen-candidates";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchInput } from "@/components/ui/search-input";
import { useRowSelection } from "@/components/ui/use-row-selection";
import type { BulkKind } from "@/lib/bulk/client";
import { amount } from "@/lib/bulk/rules";
import { type CandidateFilters, candidateListOptions } from "@/lib/candidates/client";
import { candidateSorts } from "@/lib/candidates/schema";
import { fullName } from "@/lib/format/names";
import { SelectMatching } from "./select-matching";
import { useCreateRun } from "./use-create-run";

type CandidatePickerProps = {
  kind: BulkKind;
  settings: Record<string, unknown>;
  viewer: Viewer;
  disabledReason?: string | null;
};

/** Lets a member choose some of the account's candidates, or all that match the search. */
export function CandidatePicker({
  kind,
  settings,
  viewer,
  disabledReason = null,
}: CandidatePickerProps) {
  const [chosen] = useQueryState("candidates", chosenCandidatesParser);
  const [search, setSearch] = useState("");
  const [narrowing, setNarrowing] = useState(noNarrowing);
  const [sort, setSort] = useState<CandidateFilters["sort"]>("lastName");
  const [matching, setMatching] = useState<number | null>(null);
  const filter = candidateFilters({ search, sort, ...narrowing });
  const query = useInfiniteQuery(candidateListOptions(filter));
  const columns = useMemo(() => candidateColumns(viewer), [viewer]);
  const { selectedIds, setSelectedIds } = useRowSelection(chosen.map(String));
  const create = useCreateRun(kind, settings);
  const { rows } = listTable(query);

  function select(ids: ReadonlySet<string>) {
    setMatching(null);
    setSelectedIds(ids);
  }

  return (
    <div className="flex min-h-96 flex-1 flex-col">
      <Toolbar
        label="Search"
        search={
          <SearchInput
            label="Search candidates"
            placeholder="Name, email, candidate ID or city"
            value={search}
            onValueChange={(text) => {
              select(new Set());
              setSearch(text);
            }}
          />
        }
      >
        {candidateFilterFields(narrowing, (changed) => {
          select(new Set());
          setNarrowing({ ...narrowing, ...changed });
        })}
      </Toolbar>
      <ListTable
        label="Candidates"
        query={query}
        columns={columns}
        rowId={(row) => String(row.id)}
        rowLabel={fullName}
        sort={tableSort(sort)}
        onSortChange={(next) => setSort(apiSort(next, candidateSorts) ?? "lastName")}
        isFiltered={search !== "" || isNarrowed(narrowing)}
        empty={<EmptyState icon={Users} title="No candidates yet" />}
        noMatch={{
          title: "No candidate matches",
          clear: isNarrowed(narrowing) ? "Clear filters" : "Clear search",
          onClear: () => {
            setSearch("");
            setNarrowing(noNarrowing);
          },
        }}
        selectedIds={selectedIds}
        onSelectedIdsChange={select}
        selectionText={matching === null ? undefined : `All ${amount(matching)} matches selected`}
        bulkActions={
          <>
            {matching === null && (
              <SelectMatching
                kind={kind}
                filter={filter}
                selectedCount={selectedIds.size}
                onSelect={(count) => {
                  setSelectedIds(new Set(rows.map((row) => String(row.id))));
                  setMatching(count);
                }}
              />
            )}
            <Button
              size="sm"
              variant="primary"
              loading={create.isPending}
              disabledReason={disabledReason}
              onClick={() =>
                create.mutate(
                  matching === null ? { ids: [...selectedIds].map(Number) } : { filter },
                )
              }
            >
              {`Review ${amount(matching ?? selectedIds.size)}`}
            </Button>
          </>
        }
        phoneDetail={(row) => (
          <span className="min-w-0 truncate" suppressHydrationWarning>
            {row.email ?? placeOf(row)}
          </span>
        )}
      />
    </div>
  );
}
