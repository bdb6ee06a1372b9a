import type { EligibilityDto } from "@/lib/eligibility/client";
import { eligibilityFieldLabels, fieldText, lockedFields } from "@/lib/eligibility/rules";
import { editableFields, plainName, sameValue, valueAt } from "./form-fields";
import { valuesOf } from "./form-values";
import type { NewEligibilityValues } from "./new-values";

/** A field in which the new eligibility differs from the one it replaces. */
export interface Difference {
  field: string;
  label: string;
  before: string;
  after: string;
}

const locked = Object.keys(lockedFields) as (keyof typeof lockedFields)[];

/** Returns the initial form values of an eligibility that replaces another. */
export const replacementValues = (eligibility: EligibilityDto): NewEligibilityValues => ({
  ...valuesOf(eligibility),
  testCode: eligibility.testCode,
  candidateId: eligibility.candidateId,
  clientEligibilityId: eligibility.clientEligibilityId ?? "",
  specialAccommodations: eligibility.specialAccommodations,
});

/**
 * Returns what differs in the new eligibility, starting with the fields that an update can't
 * change.
 */
export function differences(
  before: NewEligibilityValues,
  after: NewEligibilityValues,
): Difference[] {
  const pairs: [field: string, one: unknown, other: unknown][] = [
    ...locked.map((field): [string, unknown, unknown] => [field, before[field], after[field]]),
    ...editableFields.map((field): [string, unknown, unknown] => [
      field,
      valueAt(before, field),
      valueAt(after, field),
    ]),
  ];
  return pairs
    .filter(([, one, other]) => !sameValue(one, other))
    .map(([field, one, other]) => {
      const name = plainName(field);
      const label = eligibilityFieldLabels[name] ?? name;
      return { field, label, before: fieldText(name, one), after: fieldText(name, other) };
    });
}
