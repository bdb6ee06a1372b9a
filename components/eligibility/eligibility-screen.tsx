"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { CalendarCheck2, CalendarPlus } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useMemo, useState } from "react";
import { SelectMatching } from "@/components/bulk/select-matching";
import { ListFrame } from "@/components/layout/list-frame";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { apiSort, listTable, tableSort } from "@/components/lists/list-table";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { eligibilityListOptions } from "@/lib/eligibility/client";
import { eligibilitySorts } from "@/lib/eligibility/schema";
import { exactly, formatMatchCount } from "@/lib/format/match-count";
import { eligibilityColumns } from "./eligibility-columns";
import {
  type EligibilitySearchChange,
  eligibilityFilters,
  eligibilitySearchParsers,
  isFiltered,
  noEligibilityFilters,
} from "./eligibility-search";
import { EligibilityToolbar } from "./eligibility-toolbar";
import { ExtendDialog } from "./extend-dialog";
import { ScheduleVerdict } from "./schedule-verdict";
import { bulkFilter, useEligibilitySelection } from "./use-eligibility-selection";

export function EligibilityScreen({ viewer }: { viewer: Viewer }) {
  const [search, setSearch] = useQueryStates(eligibilitySearchParsers);
  const filters = eligibilityFilters(search);
  const query = useInfiniteQuery(eligibilityListOptions(filters));
  const columns = useMemo(() => eligibilityColumns(viewer), [viewer]);
  const chosen = useEligibilitySelection(listTable(query).rows, filters);
  const [extending, setExtending] = useState(false);
  const refusal = refusalFor(viewer, "eligibility.write");

  function filter(changed: EligibilitySearchChange) {
    chosen.select(new Set());
    void setSearch(changed);
  }

  return (
    <ListFrame
      toolbar={<EligibilityToolbar search={search} onSearchChange={filter} />}
      label="Eligibilities"
      query={query}
      columns={columns}
      rowId={(row) => String(row.id)}
      rowLabel={(row) => `${row.candidateName}, ${row.testName}`}
      rowHref={(row) => `/eligibility/${row.id}`}
      sort={tableSort(search.sort)}
      onSortChange={(sort) => filter({ sort: apiSort(sort, eligibilitySorts) })}
      isFiltered={isFiltered(search)}
      empty={
        <EmptyState
          icon={CalendarCheck2}
          title="No eligibilities yet"
          action={
            !refusal && (
              <ButtonLink href="/eligibility/new" variant="primary">
                New eligibility
              </ButtonLink>
            )
          }
        >
          An eligibility lets a candidate schedule a test within a window, with the given portions,
          accommodations and vouchers. Eligibilities that other systems create through the API
          appear here too.
        </EmptyState>
      }
      noMatch={{
        title: "No eligibility matches",
        hint: "Try a different search or clear the filters.",
        onClear: () => filter(noEligibilityFilters),
      }}
      selectedIds={chosen.selectedIds}
      onSelectedIdsChange={chosen.select}
      selectionText={
        chosen.matching === null
          ? undefined
          : `All ${formatMatchCount(chosen.matching)} matches selected`
      }
      bulkActions={
        <>
          {chosen.matching === null && (
            <SelectMatching
              kind="extend_eligibilities"
              filter={bulkFilter(filters)}
              selectedCount={chosen.selectedIds.size}
              onSelect={chosen.selectMatching}
            />
          )}
          <Button
            size="sm"
            variant="primary"
            icon={<CalendarPlus aria-hidden />}
            disabledReason={refusal}
            onClick={() => setExtending(true)}
          >
            Extend windows
          </Button>
        </>
      }
      phoneDetail={(row) => (
        <>
          <ScheduleVerdict schedule={row.schedule} />
          <span className="truncate">{row.testName}</span>
        </>
      )}
    >
      {extending && (
        <ExtendDialog
          selection={chosen.selection}
          matching={chosen.matching ?? exactly(chosen.selectedIds.size)}
          viewer={viewer}
          onClose={() => setExtending(false)}
        />
      )}
    </ListFrame>
  );
}
