import { Notice } from "@/components/ui/notice";
import { reasonText } from "@/lib/assistance/rules";
import type { CouponPoolDetail } from "@/lib/coupons/client";
import { isLowStock } from "@/lib/coupons/rules";
import { StockBar } from "./stock-bar";

/** Shows a pool's service and stock above its codes. */
export function StockSummary({ pool, locale }: { pool: CouponPoolDetail; locale: string }) {
  const figures = [
    { term: "Service", value: pool.reason ? reasonText(pool.reason) : "Not specified" },
    { term: "Allocated", value: pool.allocated.toLocaleString(locale) },
    { term: "Expired", value: pool.expired.toLocaleString(locale) },
  ];
  return (
    <div className="flex shrink-0 flex-col gap-3 border-b px-3 py-3 sm:px-4 md:px-6">
      {isLowStock(pool) && (
        <Notice tone="warning" title={pool.free === 0 ? "No codes left" : "Low stock"}>
          Offers to assist that need more than {pool.free.toLocaleString(locale)} from this pool are
          refused. Add codes or return unused ones to the pool.
        </Notice>
      )}
      <div className="flex flex-wrap items-start gap-x-8 gap-y-3">
        <StockBar pool={pool} locale={locale} className="w-44" />
        <dl className="flex flex-wrap gap-x-8 gap-y-2">
          {figures.map(({ term, value }) => (
            <div key={term} className="flex gap-2">
              <dt className="text-muted">{term}</dt>
              <dd className="tabular">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}
