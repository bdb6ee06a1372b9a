import Link from "next/link";
import { offersPath } from "@/components/offers/offer-search";
import { offerStatusNames, offerStatusViews } from "@/components/offers/status";
import { cn } from "@/components/ui/cn";
import { Section } from "@/components/ui/section";
import type { HomeMonth } from "@/lib/home/schema";
import { monthName } from "./month-name";
import { MonthsTable } from "./months-table";

const totalOf = ({ counts }: HomeMonth) =>
  offerStatusNames.reduce((sum, status) => sum + counts[status], 0);

/** A round number that the highest bar fits under. */
function ceilingOf(highest: number): number {
  const step = Math.max(1, 10 ** Math.floor(Math.log10(highest)) / 5);
  return Math.ceil(highest / step) * step;
}

/** Offers by the month they were made in and their status today: bars to see, a table to read. */
export function OffersChart({ months }: { months: HomeMonth[] }) {
  const ceiling = ceilingOf(Math.max(...months.map(totalOf), 1));
  return (
    <Section
      title="Offers by status"
      description="Made in each of the last twelve months, by their status today"
      action={<Legend />}
    >
      <div aria-hidden className="flex gap-2">
        <div className="tabular flex h-48 w-8 flex-col justify-between text-right text-muted text-xs">
          <span className="-mt-2">{ceiling}</span>
          <span className="-mb-2">0</span>
        </div>
        <ol className="flex min-w-0 flex-1 gap-1 sm:gap-2">
          {months.map((month) => (
            <li key={month.month} className="flex min-w-0 flex-1 flex-col gap-1">
              <Bar month={month} ceiling={ceiling} />
              <span className="text-center text-muted text-xs sm:hidden">
                {monthName(month.month, "narrow")}
              </span>
              <span className="text-center text-muted text-xs max-sm:hidden">
                {monthName(month.month, "short")}
              </span>
            </li>
          ))}
        </ol>
      </div>
      <details>
        <summary className="w-fit rounded-sm text-accent-ink text-sm">Show as a table</summary>
        <MonthsTable months={months} />
      </details>
    </Section>
  );
}

function Bar({ month, ceiling }: { month: HomeMonth; ceiling: number }) {
  const parts = offerStatusNames.filter((status) => month.counts[status] > 0);
  const words = parts.map((status) => `${month.counts[status]} ${status}`).join(", ");
  return (
    <div
      title={`${monthName(month.month, "long")}: ${words || "none"}`}
      className="flex h-48 flex-col-reverse gap-px border-t border-b"
    >
      {parts.map((status) => (
        <div
          key={status}
          style={{ height: `${(month.counts[status] / ceiling) * 100}%` }}
          className={cn(
            "min-h-px first:rounded-b-sm last:rounded-t-sm",
            offerStatusViews[status].fill,
          )}
        />
      ))}
    </div>
  );
}

function Legend() {
  return (
    <ul aria-label="Statuses" className="flex flex-wrap gap-x-3 gap-y-1 text-sm">
      {offerStatusNames.map((status) => {
        const { label, fill } = offerStatusViews[status];
        return (
          <li key={status}>
            <Link
              href={offersPath({ status: [status] })}
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
