import Link from "next/link";
import { offersPath } from "@/components/offers/offer-search";
import { offerStatusNames, offerStatusViews } from "@/components/offers/status";
import { cn } from "@/components/ui/cn";
import { Section } from "@/components/ui/section";
import type { HomeMonth } from "@/lib/home/schema";
import { MonthColumn } from "./month-column";
import { MonthsTable } from "./months-table";

const totalOf = ({ counts }: HomeMonth) =>
  offerStatusNames.reduce((sum, status) => sum + counts[status], 0);

/** Returns a round number above the highest bar. */
function ceilingOf(highest: number): number {
  const step = Math.max(1, 10 ** Math.floor(Math.log10(highest)) / 5);
  return Math.ceil(highest / step) * step;
}

/** Shows offers by month created and current status: a chart and a table. */
export function OffersChart({ months }: { months: HomeMonth[] }) {
  const ceiling = ceilingOf(Math.max(...months.map(totalOf), 1));
  return (
    <Section
      title="Offers by status"
      description="Created in the last 12 months, by current status"
      action={<Legend since={months[0]?.month} />}
    >
      <div className="flex gap-2">
        <div
          aria-hidden
          className="tabular flex h-48 w-8 flex-col justify-between text-right text-muted text-xs"
        >
          <span className="-mt-2">{ceiling}</span>
          <span className="-mb-2">0</span>
        </div>
        <ol aria-label="Offers created each month" className="flex min-w-0 flex-1 gap-1 sm:gap-2">
          {months.map((month) => (
            <MonthColumn key={month.month} month={month} ceiling={ceiling} />
          ))}
        </ol>
      </div>
      <details>
        <summary className="w-fit rounded-sm text-accent-ink text-sm">Show as table</summary>
        <MonthsTable months={months} />
      </details>
    </Section>
  );
}

function Legend({ since }: { since: string | undefined }) {
  return (
    <ul aria-label="Statuses" className="flex flex-wrap gap-x-3 gap-y-1 text-sm">
      {offerStatusNames.map((status) => {
        const { label, fill } = offerStatusViews[status];
        return (
          <li key={status}>
            <Link
              href={offersPath({ status: [status], createdFrom: since && `${since}-01` })}
              className="inline-flex items-center gap-1.5 rounded-sm text-muted hover:text-ink"
            >
              <span aria-hidden className={cn("size-2.5 rounded-sm", fill)} />
              {label}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
