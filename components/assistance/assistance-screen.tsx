"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { HandHeart, SearchX } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { PageBody } from "@/components/layout/page-body";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { apiSort, listTable, tableSort } from "@/components/lists/list-table";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { assistanceListOptions } from "@/lib/assistance/client";
import { assistanceSorts, reasonText, recipientTotal } from "@/lib/assistance/rules";
import { assistanceColumns } from "./assistance-columns";
import {
  assistanceFilters,
  assistanceSearchParsers,
  isFiltered,
  noAssistanceFilters,
} from "./assistance-search";
import { AssistanceToolbar } from "./assistance-toolbar";
import { CountsBar } from "./counts-bar";

export function AssistanceScreen({ viewer }: { viewer: Viewer }) {
  const [search, setSearch] = useQueryStates(assistanceSearchParsers);
  const query = useInfiniteQuery(assistanceListOptions(assistanceFilters(search)));
  const columns = useMemo(() => assistanceColumns(viewer), [viewer]);
  const mayWrite = refusalFor(viewer, "assistance.write") === null;
  return (
    <PageBody fill>
      <AssistanceToolbar search={search} onSearchChange={(changed) => void setSearch(changed)} />
      <DataTable
        label="Offers to assist"
        {...listTable(query)}
        columns={columns}
        rowId={(row) => row.publicId}
        rowLabel={(row) => `${row.providerName}, ${reasonText(row.reason)}`}
        rowHref={(row) => `/assistance/${row.publicId}`}
        sort={tableSort(search.sort)}
        onSortChange={(sort) => void setSearch({ sort: apiSort(sort, assistanceSorts) })}
        isFiltered={isFiltered(search)}
        empty={
          <EmptyState
            icon={HandHeart}
            title="No offers to assist yet"
            action={
              mayWrite && (
                <ButtonLink href="/assistance/new" variant="primary">
                  New offer to assist
                </ButtonLink>
              )
            }
          >
            Offer many candidates a service at once: education, migration, settlement, financial
            support or a job, with coupons if you like. Offers that service providers create through
            the API appear here too.
          </EmptyState>
        }
        filteredEmpty={
          <EmptyState
            icon={SearchX}
            title="No offer to assist matches"
            action={
              <Button onClick={() => void setSearch(noAssistanceFilters)}>Clear filters</Button>
            }
          >
            Change the search or the filters to see more.
          </EmptyState>
        }
        phoneDetail={(row) => (
          <>
            <span className="tabular shrink-0">
              {recipientTotal(row.counts).toLocaleString(viewer.locale)}
            </span>
            <CountsBar counts={row.counts} className="w-20 shrink-0" />
            <span className="min-w-0 truncate">{reasonText(row.reason)}</span>
          </>
        )}
      />
    </PageBody>
  );
}
