"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { LayoutTemplate, SearchX } from "lucide-react";
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
import { Segmented } from "@/components/ui/segmented";
import { type TemplateType, templateListOptions } from "@/lib/templates/client";
import { localeName, templateTypeLabels } from "@/lib/templates/rules";
import { templateSorts } from "@/lib/templates/schema";
import { templateColumns } from "./template-columns";
import { templateFilters, templateSearchParsers, templateTypeNames } from "./template-search";

const typeOptions: { value: TemplateType | "all"; label: string }[] = [
  { value: "all", label: "All" },
  ...templateTypeNames.map((value) => ({ value, label: templateTypeLabels[value] })),
];

export function TemplatesScreen({ viewer }: { viewer: Viewer }) {
  const [search, setSearch] = useQueryStates(templateSearchParsers);
  const query = useInfiniteQuery(templateListOptions(templateFilters(search)));
  const columns = useMemo(() => templateColumns(viewer), [viewer]);
  return (
    <PageBody fill>
      <Toolbar>
        <SearchInput
          label="Search templates"
          value={search.search}
          onValueChange={(text) => setSearch({ search: text || null })}
        />
        <Segmented
          label="Type"
          options={typeOptions}
          value={search.type ?? "all"}
          onValueChange={(type) => setSearch({ type: type === "all" ? null : type })}
        />
      </Toolbar>
      <DataTable
        label="Templates"
        {...listTable(query)}
        columns={columns}
        rowId={(row) => String(row.id)}
        rowLabel={(row) => row.name}
        rowHref={(row) => `/templates/${row.id}`}
        sort={tableSort(search.sort)}
        onSortChange={(sort) => setSearch({ sort: apiSort(sort, templateSorts) })}
        isFiltered={search.search !== "" || search.type !== null}
        empty={
          <EmptyState
            icon={LayoutTemplate}
            title="No templates yet"
            action={
              !refusalFor(viewer, "templates.write") && (
                <ButtonLink href="/templates/new" variant="primary">
                  New template
                </ButtonLink>
              )
            }
          >
            Create a letter with variables for the candidate’s name, pay and dates. Each offer fills
            them in.
          </EmptyState>
        }
        filteredEmpty={
          <EmptyState
            icon={SearchX}
            title="No template matches"
            action={
              <Button onClick={() => setSearch({ search: null, type: null })}>Clear filters</Button>
            }
          >
            Try a different search or clear the filters.
          </EmptyState>
        }
        phoneDetail={(row) => (
          <span className="min-w-0 truncate" suppressHydrationWarning>
            {templateTypeLabels[row.type]} · {localeName(row.locale)}
          </span>
        )}
      />
    </PageBody>
  );
}
