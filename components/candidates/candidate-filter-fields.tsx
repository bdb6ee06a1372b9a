"use client";

import { JobFilter } from "@/components/offers/job-filter";
import { offerStatusNames, offerStatusViews } from "@/components/offers/status";
import { SelectFilter } from "@/components/ui/select-filter";
import { countries } from "@/lib/candidates/rules";
import type { CandidateNarrowing } from "./candidate-search";

type CandidateFilterFieldsProps = {
  value: CandidateNarrowing;
  onValueChange: (changed: Partial<CandidateNarrowing>) => void;
};

const offerOptions = offerStatusNames.map((value) => ({
  value,
  label: `Offer ${offerStatusViews[value].label.toLowerCase()}`,
}));

const countryOptions = countries().map(({ code, name }) => ({ value: code, label: name }));

const eligibilityOptions = [
  { value: "active", label: "Eligible for a test" },
  { value: "none", label: "Not eligible" },
] as const;

/** Narrows a list of candidates by their offers, country and eligibility. */
export function CandidateFilterFields({ value, onValueChange }: CandidateFilterFieldsProps) {
  return (
    <>
      <JobFilter value={value.jobId} onValueChange={(jobId) => onValueChange({ jobId })} />
      <SelectFilter
        label="Offer status"
        any="Any offer"
        options={offerOptions}
        value={value.offerStatus}
        onValueChange={(offerStatus) => onValueChange({ offerStatus })}
        width="w-36"
      />
      <SelectFilter
        label="Country"
        any="Any country"
        options={countryOptions}
        value={value.country}
        onValueChange={(country) => onValueChange({ country })}
        width="w-36"
      />
      <SelectFilter
        label="Eligibility"
        any="Any eligibility"
        options={eligibilityOptions}
        value={value.eligibility}
        onValueChange={(eligibility) => onValueChange({ eligibility })}
        width="w-40"
      />
    </>
  );
}
