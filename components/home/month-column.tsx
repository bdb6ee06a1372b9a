import Link from "next/link";
import { monthName } from "@/components/offers/month-name";
import { offersPath } from "@/components/offers/offer-search";
import { offerStatusNames, offerStatusViews } from "@/components/offers/status";
import { cn } from "@/components/ui/cn";
import { offersCreatedIn } from "@/lib/home/rules";
import type { HomeMonth } from "@/lib/home/schema";
import { countWords, monthWords } from "./month-words";

type MonthColumnProps = { month: HomeMonth; ceiling: number };

/**
 * Shows a month's bar, which links to its offers, with one part for each status. The parts are for
 * pointers only: they can be too thin for keyboard focus, and the table has the same links.
 */
export function MonthColumn({ month: { month, counts }, ceiling }: MonthColumnProps) {
  const words = monthWords({ month, counts });
  return (
    <li className="month">
      <div className="flex h-48 flex-col-reverse gap-px border-t border-b">
        {offerStatusNames
          .filter((status) => counts[status] > 0)
          .map((status) => (
            <Link
              key={status}
              prefetch={false}
              aria-hidden
              tabIndex={-1}
              href={offersPath(offersCreatedIn(month, status))}
              title={countWords(month, status, counts[status])}
              style={{ height: `${(counts[status] / ceiling) * 100}%` }}
              className={cn("month-part", offerStatusViews[status].fill)}
            />
          ))}
      </div>
      <Link
        prefetch={false}
        aria-label={words}
        title={words}
        href={offersPath(offersCreatedIn(month))}
        className="month-link"
      >
        <span className="sm:hidden">{monthName(month, "narrow")}</span>
        <span className="max-sm:hidden">{monthName(month, "short")}</span>
      </Link>
    </li>
  );
}
