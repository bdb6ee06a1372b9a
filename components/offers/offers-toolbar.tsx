"use client";

import { Download } from "lucide-react";
import { ClearFilters } from "@/components/layout/clear-filters";
import { statusFilter } from "@/components/layout/status-filter";
import { Filter, Toolbar } from "@/components/layout/toolbar";
import type { Viewer } from "@/components/layout/viewer";
import { buttonStyle } from "@/components/ui/button-style";
import { Icon } from "@/components/ui/icon";
import { SearchInput } from "@/components/ui/search-input";
import { Tooltip } from "@/components/ui/tooltip";
import type { OfferStatus } from "@/lib/offers/client";
import { DueFilter } from "./due-filter";
import { JobFilter } from "./job-filter";
import {
  exportPath,
  isFiltered,
  noOfferFilters,
  type OfferSearch,
  type OfferSearchChange,
} from "./offer-search";
import { OwnerFilter } from "./owner-filter";
import { PeriodFilters } from "./period-filters";
import { offerStatusNames, offerStatusViews } from "./status";

type Chip = OfferStatus | "expired";

const chips: { value: Chip; label: string }[] = [
  ...offerStatusNames.map((value) => ({ value, label: offerStatusViews[value].label })),
  { value: "expired", label: "Expired" },
];

/** Returns the filters of the chosen chips: statuses, or expired offers, which are sent or opened. */
const chosen = (values: Chip[], before: OfferSearch): OfferSearchChange => {
  const isNew = values.includes("expired") && before.expired === null;
  if (isNew) return { status: null, expired: "true" };
  const status = values.filter((value) => value !== "expired");
  return { status, expired: values.includes("expired") && status.length === 0 ? "true" : null };
};

const hasPeriod = ({ createdFrom, createdTo, answeredFrom }: OfferSearch) =>
  createdFrom !== null || createdTo !== null || answeredFrom !== null;

type OffersToolbarProps = {
  search: OfferSearch;
  onSearchChange: (changed: OfferSearchChange) => void;
  viewer: Viewer;
};

export function OffersToolbar({ search, onSearchChange, viewer }: OffersToolbarProps) {
  return (
    <Toolbar
      search={
        <SearchInput
          label="Search offers"
          placeholder="Candidate, job or number"
          value={search.search}
          onValueChange={(text) => onSearchChange({ search: text || null })}
        />
      }
      end={
        <>
          <ClearFilters shown={isFiltered(search)} onClear={() => onSearchChange(noOfferFilters)} />
          <Tooltip content="Export these offers as CSV" describes={false}>
            <a
              href={exportPath(search)}
              download
              aria-label="Export these offers as CSV"
              className={buttonStyle({ size: "sm", variant: "ghost", square: true })}
            >
              <Icon of={Download} />
            </a>
          </Tooltip>
        </>
      }
    >
      {statusFilter({
        options: chips,
        value: search.expired ? ["expired"] : search.status,
        onValueChange: (values) => onSearchChange(chosen(values, search)),
      })}
      {hasPeriod(search) && (
        <Filter isSet>
          <PeriodFilters search={search} onSearchChange={onSearchChange} viewer={viewer} />
        </Filter>
      )}
      <Filter isSet={search.dueFrom !== null || search.dueTo !== null}>
        <DueFilter
          from={search.dueFrom}
          to={search.dueTo}
          onRangeChange={(dueFrom, dueTo) => onSearchChange({ dueFrom, dueTo })}
          viewer={viewer}
        />
      </Filter>
      <Filter label="Job" isSet={search.jobId !== null}>
        <JobFilter value={search.jobId} onValueChange={(jobId) => onSearchChange({ jobId })} />
      </Filter>
      <Filter label="Created by" isSet={search.createdBy !== null}>
        <OwnerFilter
          value={search.createdBy}
          onValueChange={(createdBy) => onSearchChange({ createdBy })}
        />
      </Filter>
    </Toolbar>
  );
}
