import type { EligibilityFilters } from "@/lib/eligibility/client";

/** The eligibilities of one candidate, as their page reads them on the server and again. */
export const candidateEligibilityFilters = (candidateId: number): EligibilityFilters => ({
  candidateId,
  sort: "-createdAt",
});
