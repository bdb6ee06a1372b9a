import type { OfferFilters } from "@/lib/offers/client";

/** Owner of the offers: a job or a candidate. */
export type OfferOwner = { jobId: number } | { candidateId: number };

export const relatedOfferFilters = (of: OfferOwner): OfferFilters => ({
  sort: "-createdAt",
  ...of,
});
