import type { Actor } from "@/lib/auth/actor";
import { byteOrderMark } from "@/lib/format/csv";
import { type OfferFilters, offerCsvHeader, offerCsvLine } from "./client";
import { listOffers } from "./list-offers";

const rowsAtOnce = 500;

/** Exports the offers of a filtered list as chunks of CSV, a page at a time. */
export async function* exportOffers(actor: Actor, filters: OfferFilters): AsyncGenerator<string> {
  yield byteOrderMark + offerCsvHeader;
  let cursor: string | undefined;
  do {
    const page = await listOffers(actor, { ...filters, limit: rowsAtOnce, cursor });
    yield page.rows.map(offerCsvLine).join("");
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}
