"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { MailPlus, SearchX } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useMemo, useState } from "react";
import { PageBody } from "@/components/layout/page-body";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { useRowSelection } from "@/components/ui/use-row-selection";
import { type OfferListRow, offerListOptions } from "@/lib/offers/client";
import type { OfferListQuery } from "@/lib/offers/schema";
import type { BulkAction } from "./bulk-actions";
import { BulkBar } from "./bulk-bar";
import { BulkDialog } from "./bulk-dialog";
import { DueDate } from "./due-date";
import { offerColumns } from "./offer-columns";
import {
  isFiltered,
  noOfferFilters,
  type OfferSearchChange,
  offerFilters,
  offerSearchParsers,
} from "./offer-search";
import { OfferStatusBadge } from "./offer-status-badge";
import { OffersToolbar } from "./offers-toolbar";
import { refusalFor, type Viewer } from "./viewer";

const rowId = (row: OfferListRow) => String(row.id);

export function OffersScreen({ viewer }: { viewer: Viewer }) {
  const [search, setSearch] = useQueryStates(offerSearchParsers);
  const query = useInfiniteQuery(offerListOptions(offerFilters(search)));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data]);
  const columns = useMemo(() => offerColumns(viewer), [viewer]);
  const selection = useRowSelection();
  const [chosen, setChosen] = useState<ReadonlyMap<string, OfferListRow>>(new Map());
  const [bulk, setBulk] = useState<{ action: BulkAction; rows: OfferListRow[] } | null>(null);
  const mayWrite = refusalFor(viewer, "offers.write") === null;

  function select(ids: ReadonlySet<string>) {
    const known = new Map([...chosen, ...rows.map((row) => [rowId(row), row] as const)]);
    setChosen(new Map([...known].filter(([id]) => ids.has(id))));
    selection.setSelectedIds(ids);
  }

  function filter(changed: OfferSearchChange) {
    select(new Set());
    void setSearch(changed);
  }

  return (
    <PageBody fill>
      <OffersToolbar search={search} onSearchChange={filter} viewer={viewer} />
      <DataTable
        label="Offers"
        rows={rows}
        columns={columns}
        rowId={rowId}
        rowLabel={(row) => `${row.candidateName}, ${row.jobTitle}`}
        rowHref={(row) => `/offers/${row.id}`}
        status={query.status}
        error={query.error}
        onRetry={query.refetch}
        isRefreshing={query.isPlaceholderData}
        sort={{ id: search.sort.replace("-", ""), desc: search.sort.startsWith("-") }}
        onSortChange={({ id, desc }) =>
          filter({ sort: `${desc ? "-" : ""}${id}` as OfferListQuery["sort"] })
        }
        hasNextPage={query.hasNextPage}
        isFetchingNextPage={query.isFetchingNextPage}
        nextPageFailed={query.isFetchNextPageError}
        onEndReached={query.fetchNextPage}
        isFiltered={isFiltered(search)}
        empty={
          <EmptyState
            icon={MailPlus}
            title="No offers yet"
            action={
              mayWrite && (
                <ButtonLink href="/offers/new" variant="primary">
                  New offer
                </ButtonLink>
              )
            }
          >
            An offer is a letter with terms for one candidate and one job. Make one, send it, and
            see it opened and answered here.
          </EmptyState>
        }
        filteredEmpty={
          <EmptyState
            icon={SearchX}
            title="No offer matches"
            action={<Button onClick={() => filter(noOfferFilters)}>Clear filters</Button>}
          >
            Change the search or the filters to see more.
          </EmptyState>
        }
        selectedIds={selection.selectedIds}
        onSelectedIdsChange={select}
        bulkActions={
          <BulkBar
            rows={[...chosen.values()]}
            viewer={viewer}
            onChoose={(action) => setBulk({ action, rows: [...chosen.values()] })}
          />
        }
        phoneDetail={(row) => (
          <>
            <OfferStatusBadge status={row.status} />
            <span className="min-w-0 truncate">{row.jobTitle}</span>
            {row.expiryDate && (
              <span>
                due <DueDate offer={row} viewer={viewer} />
              </span>
            )}
          </>
        )}
      />
      {bulk && (
        <BulkDialog {...bulk} viewer={viewer} onSelect={select} onClose={() => setBulk(null)} />
      )}
    </PageBody>
  );
}
