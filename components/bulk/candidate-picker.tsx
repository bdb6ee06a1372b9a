"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { UserRoundPlus, Users } from "lucide-react";
import { useMemo, useState } from "react";
import { candidateColumns, placeOf } from "@/components/candidates/candidate-columns";
import { candidateFilterFields } from "@/components/candidates/candidate-filter-fields";
import { isNarrowed } from "@/components/candidates/candidate-search";
import { ListTable } from "@/components/layout/list-frame";
import { Toolbar } from "@/components/layout/toolbar";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { apiSort, listTable, tableSort } from "@/components/lists/list-table";
import { NewCandidateDialog } from "@/components/pickers/new-candidate-dialog";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { SearchInput } from "@/components/ui/search-input";
import type { BulkKind } from "@/lib/bulk/client";
import { candidateListOptions } from "@/lib/candidates/client";
import { candidateSorts } from "@/lib/candidates/schema";
import { exactly, formatMatchCount } from "@/lib/format/match-count";
import { fullName } from "@/lib/format/names";
import { SelectMatching } from "./select-matching";
import type { CandidateChoice } from "./use-candidate-choice";
import { useCreateRun } from "./use-create-run";

const createLabel = "Create a candidate";

type CandidatePickerProps = {
  kind: BulkKind;
  settings: Record<string, unknown>;
  choice: CandidateChoice;
  viewer: Viewer;
  disabledReason?: string | null;
};

/**
 * Lets a member choose some of the account's candidates, or all that match the search, and create
 * the one that isn't there yet.
 */
export function CandidatePicker({
  kind,
  settings,
  choice,
  viewer,
  disabledReason = null,
}: CandidatePickerProps) {
  const { search, narrowing, filter, matching, selectedIds, select, narrow } = choice;
  const [creating, setCreating] = useState(false);
  const query = useInfiniteQuery(candidateListOptions(filter));
  const columns = useMemo(() => candidateColumns(viewer), [viewer]);
  const create = useCreateRun(kind, settings);
  const loaded = listTable(query).rows.map((row) => String(row.id));
  const mayCreate = matching === null && refusalFor(viewer, "candidates.write") === null;
  const createButton = mayCreate && (
    <Button variant="primary" onClick={() => setCreating(true)}>
      {createLabel}
    </Button>
  );

  return (
    <div className="flex min-h-96 flex-1 flex-col">
      <Toolbar
        label="Search"
        search={
          <SearchInput
            label="Search candidates"
            placeholder="Name, email, candidate ID or city"
            value={search}
            onValueChange={(text) => narrow({ search: text })}
          />
        }
        end={
          mayCreate && (
            <IconButton label={createLabel} size="sm" onClick={() => setCreating(true)}>
              <UserRoundPlus aria-hidden />
            </IconButton>
          )
        }
      >
        {candidateFilterFields(narrowing, (changed) =>
          narrow({ narrowing: { ...narrowing, ...changed } }),
        )}
      </Toolbar>
      <ListTable
        label="Candidates"
        query={query}
        columns={columns}
        rowId={(row) => String(row.id)}
        rowLabel={fullName}
        sort={tableSort(choice.sort)}
        onSortChange={(next) => choice.setSort(apiSort(next, candidateSorts) ?? "lastName")}
        isFiltered={search !== "" || isNarrowed(narrowing)}
        empty={<EmptyState icon={Users} title="No candidates yet" action={createButton} />}
        noMatch={{
          title: "No candidate matches",
          create: createButton,
          clear: isNarrowed(narrowing) ? "Clear filters" : "Clear search",
          onClear: () => narrow(),
        }}
        selectedIds={selectedIds}
        onSelectedIdsChange={select}
        selectionText={
          matching === null ? undefined : `All ${formatMatchCount(matching)} matches selected`
        }
        bulkActions={
          <>
            {matching === null && (
              <SelectMatching
                kind={kind}
                filter={filter}
                selectedCount={loaded.filter((id) => selectedIds.has(id)).length}
                onSelect={(all) => choice.selectMatching(all, loaded)}
              />
            )}
            <Button
              size="sm"
              variant="primary"
              loading={create.isPending}
              disabledReason={disabledReason}
              onClick={() => create.mutate(choice.selection)}
            >
              {`Review ${formatMatchCount(matching ?? exactly(selectedIds.size))}`}
            </Button>
          </>
        }
        phoneDetail={(row) => (
          <span className="min-w-0 truncate" suppressHydrationWarning>
            {row.email ?? placeOf(row)}
          </span>
        )}
      />
      {creating && (
        <NewCandidateDialog
          query={search.trim()}
          onClose={() => setCreating(false)}
          onCreated={({ id }) => select(new Set([...selectedIds, String(id)]))}
        />
      )}
    </div>
  );
}
