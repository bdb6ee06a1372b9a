import type { Actor } from "@/lib/auth/actor";
import { csvPages } from "@/lib/csv-pages";
import { findFields } from "@/lib/offer-fields/find-fields";
import { type OfferFilters, offerCsvHeader, offerCsvLine } from "./client";
import { listOffers } from "./list-offers";

/**
 * Exports the offers of a filtered list as chunks of CSV, a page at a time, with a column for each
 * offer field.
 */
export async function* exportOffers(actor: Actor, filters: OfferFilters): AsyncGenerator<string> {
  const fields = await findFields(actor.accountId);
  yield* csvPages({
    header: offerCsvHeader(fields),
    readPage: (paging) => listOffers(actor, { ...filters, ...paging }),
    lineOf: (row) => offerCsvLine(row, fields),
  });
}
