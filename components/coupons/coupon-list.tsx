"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Ticket } from "lucide-react";
import { useQueryStates } from "nuqs";
import { type ReactNode, useMemo } from "react";
import { ListFrame } from "@/components/layout/list-frame";
import { statusFilter } from "@/components/layout/status-filter";
import { Toolbar } from "@/components/layout/toolbar";
import type { Viewer } from "@/components/layout/viewer";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchInput } from "@/components/ui/search-input";
import { type CouponPoolDetail, couponListOptions } from "@/lib/coupons/client";
import { couponStateLabels, couponStates } from "@/lib/coupons/rules";
import { couponColumns } from "./coupon-columns";
import { couponFilters, couponSearchParsers, noCouponFilters } from "./coupon-search";
import { CouponStateBadge } from "./coupon-state-badge";

type CouponListProps = { pool: CouponPoolDetail; viewer: Viewer; addCodes: ReactNode };

export function CouponList({ pool, viewer, addCodes }: CouponListProps) {
  const [search, setSearch] = useQueryStates(couponSearchParsers);
  const filters = couponFilters(search);
  const query = useInfiniteQuery(couponListOptions(pool.id, filters));
  const columns = useMemo(() => couponColumns(pool.id, viewer), [pool.id, viewer]);
  const states = couponStates.map((value) => ({
    value,
    label: couponStateLabels[value],
    count: pool[value],
  }));
  return (
    <ListFrame
      toolbar={
        <Toolbar
          search={
            <SearchInput
              label="Search by candidate"
              placeholder="Candidate"
              value={search.search}
              onValueChange={(text) => void setSearch({ search: text || null })}
            />
          }
        >
          {statusFilter({
            label: "Codes",
            options: states,
            value: search.state,
            onValueChange: (state) => void setSearch({ state }),
          })}
        </Toolbar>
      }
      label="Codes"
      query={query}
      columns={columns}
      rowId={(row) => String(row.id)}
      rowLabel={(row) => row.maskedCode}
      isFiltered={Object.keys(filters).length > 0}
      empty={
        <EmptyState icon={Ticket} title="No codes yet" action={addCodes}>
          Paste codes from the service, or choose a CSV file.
        </EmptyState>
      }
      noMatch={{ title: "No code matches", onClear: () => void setSearch(noCouponFilters) }}
      phoneDetail={(row) => (
        <>
          <CouponStateBadge state={row.state} />
          <span className="min-w-0 truncate">{row.recipient?.candidateName}</span>
        </>
      )}
    />
  );
}
