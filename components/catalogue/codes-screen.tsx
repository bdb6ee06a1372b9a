"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ListChecks, Plus } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useMemo, useState } from "react";
import { ListFrame } from "@/components/layout/list-frame";
import { PageHeader } from "@/components/layout/page-header";
import { SectionTabs } from "@/components/layout/section-tabs";
import { Filter, Toolbar } from "@/components/layout/toolbar";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchInput } from "@/components/ui/search-input";
import { Segmented } from "@/components/ui/segmented";
import { type CatalogueCodeDto, catalogueListOptions } from "@/lib/catalogue/client";
import { catalogueKindNames, catalogueWords } from "@/lib/catalogue/rules";
import { AddCodes } from "./add-codes";
import { catalogueFilters, catalogueSearchParsers } from "./catalogue-search";
import { codeColumns } from "./code-columns";
import { DeleteCode } from "./delete-code";

const kinds = catalogueKindNames.map((value) => ({ value, label: catalogueWords[value].title }));

export function CodesScreen({ viewer }: { viewer: Viewer }) {
  const [{ kind, search }, setSearch] = useQueryStates(catalogueSearchParsers);
  const [adding, setAdding] = useState(false);
  const [deleting, setDeleting] = useState<CatalogueCodeDto | null>(null);
  const query = useInfiniteQuery(catalogueListOptions(catalogueFilters({ kind, search })));
  const all = useInfiniteQuery(catalogueListOptions({ kind }));
  const refusal = refusalFor(viewer, "eligibility.write");
  const columns = useMemo(() => codeColumns(viewer, refusal, setDeleting), [viewer, refusal]);
  const kept = all.isPlaceholderData ? undefined : all.data?.pages.flatMap(({ rows }) => rows);
  const { unit } = catalogueWords[kind];
  const addCodes = (
    <Button
      variant="primary"
      icon={<Plus aria-hidden />}
      disabledReason={refusal}
      onClick={() => setAdding(true)}
    >
      Add codes
    </Button>
  );
  return (
    <>
      <PageHeader title="Codes" action={addCodes} />
      <SectionTabs section="Eligibility" />
      <ListFrame
        toolbar={
          <>
            <Toolbar
              search={
                <SearchInput
                  label="Search codes"
                  placeholder="Code or name"
                  value={search}
                  onValueChange={(text) => void setSearch({ search: text || null })}
                />
              }
            >
              <Filter label="Kind of code" isSet={false}>
                <Segmented
                  label="Kind of code"
                  options={kinds}
                  value={kind}
                  onValueChange={(next) => void setSearch({ kind: next, search: null })}
                />
              </Filter>
            </Toolbar>
            {kept && kept.length > 0 && (
              <p className="px-3 py-2.5 text-muted text-sm sm:px-4 md:px-6">
                Eligibilities accept only the {unit[1]} on this list.
              </p>
            )}
          </>
        }
        label={catalogueWords[kind].title}
        query={query}
        columns={columns}
        rowId={(row) => row.code}
        rowLabel={(row) => row.code}
        isFiltered={search !== ""}
        empty={
          <EmptyState
            icon={ListChecks}
            title={`Any ${unit[0]} is accepted`}
            action={!refusal && addCodes}
          >
            You have no {unit[1]} yet. Once you add the first one, eligibilities can only use listed
            codes.
          </EmptyState>
        }
        noMatch={{
          title: "No code matches",
          clear: "Clear search",
          onClear: () => void setSearch({ search: null }),
        }}
        phoneDetail={(row) => <span className="truncate">{row.name}</span>}
      />
      {adding && (
        <AddCodes
          locale={viewer.locale}
          kind={kind}
          isFirst={kept?.length === 0}
          onClose={() => setAdding(false)}
        />
      )}
      {deleting && (
        <DeleteCode row={deleting} isLast={kept?.length === 1} onClose={() => setDeleting(null)} />
      )}
    </>
  );
}
