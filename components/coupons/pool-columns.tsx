import type { Viewer } from "@/components/layout/viewer";
import type { DataTableColumn } from "@/components/ui/data-table";
import { reasonLabels } from "@/lib/assistance/rules";
import type { CouponPoolRow } from "@/lib/coupons/client";
import { isLowStock } from "@/lib/coupons/rules";
import { LowStockBadge } from "./low-stock-badge";
import { StockBar } from "./stock-bar";

export const poolColumns = ({ locale }: Viewer): DataTableColumn<CouponPoolRow>[] => [
  { id: "name", header: "Pool", cell: (row) => row.name, primary: true },
  {
    id: "reason",
    header: "Service",
    cell: (row) => row.reason && reasonLabels[row.reason],
    priority: 2,
  },
  {
    id: "free",
    header: "Stock",
    cell: (row) => <StockBar pool={row} locale={locale} />,
    width: 192,
    priority: 2,
  },
  {
    id: "low",
    header: "Low-stock threshold",
    hideHeader: true,
    cell: (row) => isLowStock(row) && <LowStockBadge free={row.free} />,
    width: 112,
    priority: 2,
  },
  {
    id: "allocated",
    header: "Allocated",
    cell: (row) => row.allocated.toLocaleString(locale),
    align: "end",
    width: 104,
    priority: 3,
  },
  {
    id: "expired",
    header: "Expired",
    cell: (row) => row.expired.toLocaleString(locale),
    align: "end",
    width: 96,
    priority: 3,
  },
];
