"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { MailPlus, SearchX } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useMemo, useState } from "react";
import { SelectMatching } from "@/components/bulk/select-matching";
import { PageBody } from "@/components/layout/page-body";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { amount } from "@/lib/bulk/rules";
import { type OfferListRow, offerListOptions } from "@/lib/offers/client";
import type { OfferListQuery } from "@/lib/offers/schema";
import { extendAction } from "./bulk-actions";
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
import { useOfferSelection } from "./use-offer-selection";

const rowId = (row: OfferListRow) => String(row.id);

export function OffersScreen({ viewer }: { viewer: Viewer }) {
  const [search, setSearch] = useQueryStates(offerSearchParsers);
  const query = useInfiniteQuery(offerListOptions(offerFilters(search)));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data]);
  const columns = useMemo(() => offerColumns(viewer), [viewer]);
  const selection = useOfferSelection(rows, offerFilters(search));
  const { select } = selection;
  const [extending, setExtending] = useState<OfferListRow[] | null>(null);
  const canWrite = refusalFor(viewer, "offers.write") === null;

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
              canWrite && (
                <ButtonLink href="/offers/new" variant="primary">
                  New offer
                </ButtonLink>
              )
            }
          >
            Create an offer for a candidate and a job, send it, and track the response here.
          </EmptyState>
        }
        filteredEmpty={
          <EmptyState
            icon={SearchX}
            title="No offer matches"
            action={<Button onClick={() => filter(noOfferFilters)}>Clear filters</Button>}
          >
            Try a different search or clear the filters.
          </EmptyState>
        }
        selectedIds={selection.selectedIds}
        onSelectedIdsChange={select}
        selectionText={
          selection.matching === null
            ? undefined
            : `All ${amount(selection.matching)} matching selected`
        }
        bulkActions={
          <>
            {selection.matching === null && (
              <SelectMatching
                kind="send_offers"
                filter={offerFilters(search)}
                selectedCount={selection.selectedIds.size}
                onSelect={selection.selectMatching}
              />
            )}
            <BulkBar
              selection={selection.selection}
              rows={selection.rows}
              viewer={viewer}
              onExtend={() => setExtending(selection.rows)}
            />
          </>
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
      {extending && (
        <BulkDialog
          action={extendAction}
          rows={extending}
          viewer={viewer}
          onSelect={select}
          onClose={() => setExtending(null)}
        />
      )}
    </PageBody>
  );
}
