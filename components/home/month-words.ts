import { monthName } from "@/components/offers/month-name";
import { offerStatusNames } from "@/components/offers/status";
import type { HomeMonth } from "@/lib/home/schema";
import type { OfferStatus } from "@/lib/offers/client";

/** `3 accepted, October 2026` */
export const countWords = (month: string, status: OfferStatus, count: number): string =>
  `${count} ${status}, ${monthName(month, "long")}`;

/** `Oct 2026: 2 sent, 3 accepted`. Starts with the visible label. */
export function monthWords({ month, counts }: HomeMonth): string {
  const parts = offerStatusNames.flatMap((status) =>
    counts[status] > 0 ? [`${counts[status]} ${status}`] : [],
  );
  return `${monthName(month, "short")} ${month.slice(0, 4)}: ${parts.join(", ") || "no offers"}`;
}
