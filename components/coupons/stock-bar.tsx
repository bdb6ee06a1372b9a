import { cn } from "@/components/ui/cn";
import type { Stock } from "@/lib/coupons/client";
import { isLowStock } from "@/lib/coupons/rules";

type StockBarProps = {
  pool: Stock & { lowStockAt: number };
  locale: string;
  className?: string;
};

/** Shows how many of a pool's codes are available, in words and as a bar. */
export function StockBar({ pool, locale, className }: StockBarProps) {
  const share = pool.total > 0 ? pool.free / pool.total : 0;
  return (
    <span className={cn("flex min-w-0 flex-col gap-1", className)}>
      <span className="tabular whitespace-nowrap">
        {pool.free.toLocaleString(locale)} of {pool.total.toLocaleString(locale)} available
      </span>
      <span aria-hidden className="h-1 overflow-hidden rounded-full bg-hover">
        <span
          className={cn(
            "block h-full rounded-full",
            isLowStock(pool) ? "bg-warning" : "bg-positive",
          )}
          style={{ width: `${share * 100}%` }}
        />
      </span>
    </span>
  );
}
