import type { Actor } from "@/lib/auth/actor";
import { csvPages } from "@/lib/csv-pages";
import { type OfferFilters, offerCsvHeader, offerCsvLine } from "./client";
import { listOffers } from "./list-offers";

/** Exports the offers of a filtered list as chunks of CSV, a page at a time. */
export const exportOffers = (actor: Actor, filters: OfferFilters): AsyncGenerator<string> =>
  csvPages({
    header: offerCsvHeader,
    readPage: (paging) => listOffers(actor, { ...filters, ...paging }),
    lineOf: offerCsvLine,
  });
