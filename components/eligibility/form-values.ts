import type { z } from "zod";
import type { EligibilityDto } from "@/lib/eligibility/client";
import { portionsProblem } from "@/lib/eligibility/rules";
import type { UpdateEligibilityInput } from "@/lib/eligibility/schema";

/** Values of the form; a new eligibility also needs its test and candidate. */
export type EligibilityValues = z.input<typeof UpdateEligibilityInput>;

type PersonValues = EligibilityValues["person"];

export const emptyPerson: PersonValues = {
  firstName: "",
  lastName: "",
  middleName: "",
  suffix: "",
  email: "",
  homePhone: "",
  officePhone: "",
  address1: "",
  address2: "",
  city: "",
  provinceState: "",
  postalCode: "",
  country: null,
  schoolCode: "",
  additionalAttributes: [],
};

export const newEligibility: EligibilityValues = {
  person: emptyPerson,
  clientEligibilityId: "",
  specialAccommodations: [],
  voucherCodes: [],
  portionCodes: [],
  registrationMode: null,
  scheduleStartDate: null,
  eligibilityEndDate: null,
};

/** Formats an instant as the form and the contract write it: `2027-03-05T23:59:59Z`. */
export const instantText = (iso: string | null): string | null => iso && `${iso.slice(0, 19)}Z`;

/** Returns the form values of a person or candidate. */
export function personValues(person: Partial<EligibilityDto["person"]>): PersonValues {
  const given = Object.keys(emptyPerson).map((name) => {
    const value = person[name as keyof EligibilityDto["person"]];
    return [name, value ?? emptyPerson[name as keyof PersonValues]];
  });
  return Object.fromEntries(given) as PersonValues;
}

/** Returns the form values of a saved eligibility, without fields that an update can't change. */
export const valuesOf = (eligibility: EligibilityDto): EligibilityValues => ({
  person: personValues(eligibility.person),
  voucherCodes: eligibility.voucherCodes,
  portionCodes: eligibility.portionCodes,
  registrationMode: eligibility.registrationMode,
  scheduleStartDate: instantText(eligibility.scheduleStartDate),
  eligibilityEndDate: instantText(eligibility.eligibilityEndDate),
});

/** Checks the chosen portions against the test's, for `superRefine`. */
export const refinePortions =
  (portions: readonly { code: string }[]) =>
  ({ portionCodes }: { portionCodes: string[] }, context: z.RefinementCtx): void => {
    const message = portionsProblem(portions, portionCodes);
    if (message) context.addIssue({ code: "custom", path: ["portionCodes"], message });
  };
