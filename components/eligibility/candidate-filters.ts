import type { EligibilityFilters } from "@/lib/eligibility/client";

/** Filters of a candidate's eligibilities, shared by the server and the client. */
export const candidateEligibilityFilters = (candidateId: number): EligibilityFilters => ({
  candidateId,
  sort: "-createdAt",
});
