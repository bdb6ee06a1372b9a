"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { LayoutTemplate } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { ListFrame } from "@/components/layout/list-frame";
import { Filter, Toolbar } from "@/components/layout/toolbar";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { apiSort, tableSort } from "@/components/lists/list-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchInput } from "@/components/ui/search-input";
import { Segmented } from "@/components/ui/segmented";
import { localeName } from "@/lib/format/locales";
import { type TemplateType, templateListOptions } from "@/lib/templates/client";
import { templateTypeLabels } from "@/lib/templates/rules";
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
    <ListFrame
      toolbar={
        <Toolbar
          search={
            <SearchInput
              label="Search templates"
              value={search.search}
              onValueChange={(text) => setSearch({ search: text || null })}
            />
          }
        >
          <Filter label="Type" isSet={search.type !== null}>
            <Segmented
              label="Type"
              options={typeOptions}
              value={search.type ?? "all"}
              onValueChange={(type) => setSearch({ type: type === "all" ? null : type })}
            />
          </Filter>
        </Toolbar>
      }
      label="Templates"
      query={query}
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
          Create a letter with variables for the candidate's name, pay and dates. Each offer fills
          them in.
        </EmptyState>
      }
      noMatch={{
        title: "No template matches",
        hint: "Try a different search or clear the filters.",
        onClear: () => setSearch({ search: null, type: null }),
      }}
      phoneDetail={(row) => (
        <span className="min-w-0 truncate" suppressHydrationWarning>
          {templateTypeLabels[row.type]} · {localeName(row.locale)}
        </span>
      )}
    />
  );
}
