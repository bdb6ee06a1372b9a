"use client";

import { Filter } from "@/components/layout/toolbar";
import { JobFilter } from "@/components/offers/job-filter";
import { offerStatusNames, offerStatusViews } from "@/components/offers/status";
import { SelectFilter } from "@/components/ui/select-filter";
import { countries } from "@/lib/candidates/rules";
import type { CandidateNarrowing } from "./candidate-search";

const offerOptions = offerStatusNames.map((value) => ({
  value,
  label: `Offer ${offerStatusViews[value].label.toLowerCase()}`,
}));

const countryOptions = countries().map(({ code, name }) => ({ value: code, label: name }));

const eligibilityOptions = [
  { value: "active", label: "Eligible for a test" },
  { value: "none", label: "Not eligible" },
] as const;

/** Returns the filters that narrow a list of candidates by offers, country and eligibility. */
export const candidateFilterFields = (
  { jobId, offerStatus, country, eligibility }: CandidateNarrowing,
  onValueChange: (changed: Partial<CandidateNarrowing>) => void,
) => [
  <Filter key="job" label="Job" isSet={jobId !== null}>
    <JobFilter value={jobId} onValueChange={(next) => onValueChange({ jobId: next })} />
  </Filter>,
  <Filter key="offer" label="Offer status" isSet={offerStatus !== null}>
    <SelectFilter
      label="Offer status"
      any="Any offer"
      options={offerOptions}
      value={offerStatus}
      onValueChange={(next) => onValueChange({ offerStatus: next })}
      width="w-36"
    />
  </Filter>,
  <Filter key="country" label="Country" isSet={country !== null}>
    <SelectFilter
      label="Country"
      any="Any country"
      options={countryOptions}
      value={country}
      onValueChange={(next) => onValueChange({ country: next })}
      width="w-36"
    />
  </Filter>,
  <Filter key="eligibility" label="Eligibility" isSet={eligibility !== null}>
    <SelectFilter
      label="Eligibility"
      any="Any eligibility"
      options={eligibilityOptions}
      value={eligibility}
      onValueChange={(next) => onValueChange({ eligibility: next })}
      width="w-40"
    />
  </Filter>,
];
