import type { OfferStatus } from "@/db/enums";
import type { HomeFigures } from "./schema";

/** Number of days before its end that a window counts as closing. */
export const closingInDays = 7;

/** Returns the filters that list exactly the responses a figure counts. */
export const answeredOffers = ({ answeredFrom }: HomeFigures, ...status: OfferStatus[]) => ({
  status,
  answeredFrom,
});

/** Returns the filters that list every offer a month (`YYYY-MM`) counts. */
export const offersCreatedIn = (month: string, ...status: OfferStatus[]) => ({
  ...(status.length > 0 && { status }),
  createdFrom: `${month}-01`,
  createdTo: lastDayOf(month),
  sort: "-createdAt" as const,
});

function lastDayOf(month: string): string {
  const day = new Date(`${month}-01T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + 1, 0);
  return day.toISOString().slice(0, 10);
}
