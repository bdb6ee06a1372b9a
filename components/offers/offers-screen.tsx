"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { MailPlus } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useMemo, useState } from "react";
import { SelectMatching } from "@/components/bulk/select-matching";
import { ListFrame } from "@/components/layout/list-frame";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { apiSort, tableSort } from "@/components/lists/list-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { formatMatchCount } from "@/lib/format/match-count";
import { type OfferListRow, offerListOptions } from "@/lib/offers/client";
import { offerSorts } from "@/lib/offers/schema";
import { BulkBar } from "./bulk-bar";
import { DueDate } from "./due-date";
import { ExtendMany } from "./extend-many";
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
  const [extending, setExtending] = useState(false);
  const canWrite = refusalFor(viewer, "offers.write") === null;

  function filter(changed: OfferSearchChange) {
    select(new Set());
    void setSearch(changed);
  }

  return (
    <ListFrame
      toolbar={<OffersToolbar search={search} onSearchChange={filter} viewer={viewer} />}
      label="Offers"
      query={query}
      columns={columns}
      rowId={rowId}
      rowLabel={(row) => `${row.candidateName}, ${row.jobTitle}`}
      rowHref={(row) => `/offers/${row.id}`}
      sort={tableSort(search.sort)}
      onSortChange={(sort) => filter({ sort: apiSort(sort, offerSorts) })}
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
      noMatch={{
        title: "No offer matches",
        hint: "Try a different search or clear the filters.",
        onClear: () => filter(noOfferFilters),
      }}
      selectedIds={selection.selectedIds}
      onSelectedIdsChange={select}
      selectionText={
        selection.matching === null
          ? undefined
          : `All ${formatMatchCount(selection.matching)} matches selected`
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
            onExtend={() => setExtending(true)}
          />
        </>
      }
      phoneDetail={(row) => (
        <>
          <OfferStatusBadge status={row.status} />
          <span className="truncate">{row.jobTitle}</span>
          {row.expiryDate && (
            <span>
              due <DueDate offer={row} viewer={viewer} isBrief />
            </span>
          )}
        </>
      )}
    >
      {extending && (
        <ExtendMany
          selection={selection.selection}
          viewer={viewer}
          onClose={() => setExtending(false)}
        />
      )}
    </ListFrame>
  );
}
