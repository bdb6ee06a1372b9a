import type { OfferFilters } from "@/lib/offers/client";

/** Whose offers: a job's or a candidate's. */
export type OfferOwner = { jobId: number } | { candidateId: number };

export const relatedOfferFilters = (of: OfferOwner): OfferFilters => ({
  sort: "-createdAt",
  ...of,
});
