"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { GraduationCap, Plus } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { ListFrame } from "@/components/layout/list-frame";
import { PageHeader } from "@/components/layout/page-header";
import { SectionTabs } from "@/components/layout/section-tabs";
import { Filter, Toolbar } from "@/components/layout/toolbar";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { apiSort, tableSort } from "@/components/lists/list-table";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchInput } from "@/components/ui/search-input";
import { Segmented } from "@/components/ui/segmented";
import { testListOptions } from "@/lib/tests/client";
import { testSorts } from "@/lib/tests/schema";
import { EditTest } from "./edit-test";
import { OfferedBadge } from "./offered-badge";
import { testColumns } from "./test-columns";
import { TestDialog } from "./test-dialog";
import {
  editTestPath,
  isFiltered,
  noTestFilters,
  testFilters,
  testSearchParsers,
} from "./test-search";

const states = [
  { value: "all", label: "All" },
  { value: "no", label: "Active" },
  { value: "yes", label: "Retired" },
] as const;

export function TestsScreen({ viewer }: { viewer: Viewer }) {
  const [search, setSearch] = useQueryStates(testSearchParsers);
  const query = useInfiniteQuery(testListOptions(testFilters(search)));
  const columns = useMemo(() => testColumns(viewer), [viewer]);
  const refusal = refusalFor(viewer, "eligibility.write");
  const newTest = (
    <Button
      variant="primary"
      icon={<Plus aria-hidden />}
      disabledReason={refusal}
      onClick={() => void setSearch({ new: true })}
    >
      New test
    </Button>
  );
  return (
    <>
      <PageHeader title="Tests" action={newTest} />
      <SectionTabs section="Eligibility" />
      <ListFrame
        toolbar={
          <Toolbar
            search={
              <SearchInput
                label="Search tests"
                placeholder="Code or name"
                value={search.search}
                onValueChange={(text) => void setSearch({ search: text || null })}
              />
            }
          >
            <Filter label="Status" isSet={search.retired !== null}>
              <Segmented
                label="Status"
                options={states}
                value={search.retired ?? "all"}
                onValueChange={(state) =>
                  void setSearch({ retired: state === "all" ? null : state })
                }
              />
            </Filter>
          </Toolbar>
        }
        label="Tests"
        query={query}
        columns={columns}
        rowId={(row) => String(row.id)}
        rowLabel={(row) => row.code}
        rowHref={refusal ? undefined : (row) => editTestPath(search, row.id)}
        sort={tableSort(search.sort)}
        onSortChange={(sort) => void setSearch({ sort: apiSort(sort, testSorts) })}
        isFiltered={isFiltered(search)}
        empty={
          <EmptyState icon={GraduationCap} title="No tests yet" action={!refusal && newTest}>
            An eligibility lets a candidate schedule a test. External systems refer to a test by its
            code.
          </EmptyState>
        }
        noMatch={{ title: "No test matches", onClear: () => void setSearch(noTestFilters) }}
        phoneDetail={(row) => (
          <>
            {row.retiredAt && <OfferedBadge retiredAt={row.retiredAt} />}
            <span className="truncate">{row.name}</span>
          </>
        )}
      />
      {search.new && !refusal && <TestDialog onClose={() => void setSearch({ new: null })} />}
      {search.edit !== null && !refusal && (
        <EditTest
          key={search.edit}
          id={search.edit}
          onClose={() => void setSearch({ edit: null })}
        />
      )}
    </>
  );
}
