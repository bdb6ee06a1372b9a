"use client";

import { useQuery } from "@tanstack/react-query";
import { Ellipsis, Pencil, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { DropdownMenu, DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { ErrorState } from "@/components/ui/error-state";
import { IconButton } from "@/components/ui/icon-button";
import { type CouponPoolDetail, couponPoolOptions } from "@/lib/coupons/client";
import { isLowStock, poolDeletionRefusal } from "@/lib/coupons/rules";
import { AddCodesDialog } from "./add-codes-dialog";
import { CouponList } from "./coupon-list";
import { DeletePool } from "./delete-pool";
import { LowStockBadge } from "./low-stock-badge";
import { PoolDialog } from "./pool-dialog";
import { StockSummary } from "./stock-summary";

const crumbs = [{ label: "Coupons", href: "/assistance/coupons" }];

export function PoolScreen({ id, viewer }: { id: number; viewer: Viewer }) {
  const query = useQuery(couponPoolOptions(id));
  if (query.data) return <LoadedPool pool={query.data} viewer={viewer} />;
  return (
    <>
      <PageHeader title="Coupon pool" crumbs={crumbs} />
      <ErrorState message={query.error?.message} onRetry={() => query.refetch()} />
    </>
  );
}

function LoadedPool({ pool, viewer }: { pool: CouponPoolDetail; viewer: Viewer }) {
  const [open, setOpen] = useState<"add" | "edit" | "delete" | null>(null);
  const refusal = refusalFor(viewer, "assistance.write");
  const close = () => setOpen(null);
  const addCodes = (
    <Button
      variant="primary"
      icon={<Plus aria-hidden />}
      disabledReason={refusal}
      onClick={() => setOpen("add")}
    >
      Add codes
    </Button>
  );
  return (
    <>
      <PageHeader
        title={pool.name}
        crumbs={crumbs}
        badge={isLowStock(pool) && <LowStockBadge free={pool.free} />}
        secondary={
          <DropdownMenu
            trigger={
              <IconButton label="More actions">
                <Ellipsis aria-hidden />
              </IconButton>
            }
          >
            <DropdownMenuItem
              icon={<Pencil aria-hidden />}
              disabledReason={refusal}
              onSelect={() => setOpen("edit")}
            >
              Edit pool
            </DropdownMenuItem>
            <DropdownMenuItem
              icon={<Trash2 aria-hidden />}
              tone="danger"
              disabledReason={refusal ?? poolDeletionRefusal(pool.allocated)}
              onSelect={() => setOpen("delete")}
            >
              Delete pool
            </DropdownMenuItem>
          </DropdownMenu>
        }
        action={addCodes}
      />
      <StockSummary pool={pool} locale={viewer.locale} />
      <CouponList pool={pool} viewer={viewer} addCodes={!refusal && addCodes} />
      {open === "add" && <AddCodesDialog pool={pool} viewer={viewer} onClose={close} />}
      {open === "edit" && <PoolDialog pool={pool} onClose={close} />}
      {open === "delete" && <DeletePool pool={pool} onOpenChange={close} />}
    </>
  );
}
