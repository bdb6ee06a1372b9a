"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { HandHeart } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { ListFrame } from "@/components/layout/list-frame";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { apiSort, tableSort } from "@/components/lists/list-table";
import { ButtonLink } from "@/components/ui/button-link";
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
    <ListFrame
      toolbar={
        <AssistanceToolbar search={search} onSearchChange={(changed) => void setSearch(changed)} />
      }
      label="Offers to assist"
      query={query}
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
      noMatch={{
        title: "No offer to assist matches",
        hint: "Try a different search or clear the filters.",
        onClear: () => void setSearch(noAssistanceFilters),
      }}
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
  );
}
