"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Plus, TicketPercent } from "lucide-react";
import { useRouter } from "next/navigation";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { ListFrame } from "@/components/layout/list-frame";
import { PageHeader } from "@/components/layout/page-header";
import { SectionTabs } from "@/components/layout/section-tabs";
import { Filter, Toolbar } from "@/components/layout/toolbar";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterMenu } from "@/components/ui/filter-menu";
import { SearchInput } from "@/components/ui/search-input";
import { reasonLabels, reasonNames } from "@/lib/assistance/rules";
import { couponPoolListOptions } from "@/lib/coupons/client";
import { isLowStock } from "@/lib/coupons/rules";
import { LowStockBadge } from "./low-stock-badge";
import { poolColumns } from "./pool-columns";
import { PoolDialog } from "./pool-dialog";
import { noPoolFilters, poolFilters, poolSearchParsers } from "./pool-search";

const reasonOptions = reasonNames.map((value) => ({ value, label: reasonLabels[value] }));

export function PoolsScreen({ viewer }: { viewer: Viewer }) {
  const router = useRouter();
  const [search, setSearch] = useQueryStates(poolSearchParsers);
  const filters = poolFilters(search);
  const query = useInfiniteQuery(couponPoolListOptions(filters));
  const columns = useMemo(() => poolColumns(viewer), [viewer]);
  const refusal = refusalFor(viewer, "assistance.write");
  const newPool = (
    <Button
      variant="primary"
      icon={<Plus aria-hidden />}
      disabledReason={refusal}
      onClick={() => void setSearch({ new: true })}
    >
      New pool
    </Button>
  );
  return (
    <>
      <PageHeader title="Coupons" action={newPool} />
      <SectionTabs section="Assistance" />
      <ListFrame
        toolbar={
          <Toolbar
            search={
              <SearchInput
                label="Search pools"
                placeholder="Name"
                value={search.search}
                onValueChange={(text) => void setSearch({ search: text || null })}
              />
            }
          >
            <Filter isSet={search.reason.length > 0}>
              <FilterMenu
                label="Service"
                options={reasonOptions}
                value={search.reason}
                onValueChange={(chosen) =>
                  void setSearch({ reason: reasonNames.filter((name) => chosen.includes(name)) })
                }
              />
            </Filter>
          </Toolbar>
        }
        label="Coupon pools"
        query={query}
        columns={columns}
        rowId={(row) => String(row.id)}
        rowLabel={(row) => row.name}
        rowHref={(row) => `/assistance/coupons/${row.id}`}
        isFiltered={Object.keys(filters).length > 0}
        empty={
          <EmptyState icon={TicketPercent} title="No coupon pools yet" action={!refusal && newPool}>
            A pool holds a service's codes. Each candidate of an offer to assist gets their own code
            from it.
          </EmptyState>
        }
        noMatch={{ title: "No pool matches", onClear: () => void setSearch(noPoolFilters) }}
        phoneDetail={(row) => (
          <>
            <span className="tabular truncate">
              {row.free.toLocaleString(viewer.locale)} of {row.total.toLocaleString(viewer.locale)}{" "}
              available
            </span>
            {isLowStock(row) && <LowStockBadge free={row.free} />}
          </>
        )}
      />
      {search.new && !refusal && (
        <PoolDialog
          onClose={() => void setSearch({ new: null })}
          onSaved={(id) => router.push(`/assistance/coupons/${id}`)}
        />
      )}
    </>
  );
}
