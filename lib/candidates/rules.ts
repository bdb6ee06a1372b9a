import { countryCodes } from "@/lib/format/countries";

const regions = new Intl.DisplayNames("en", { type: "region" });

/** The English name of a country by its code; what is no code comes back unchanged. */
export function countryName(code: string): string {
  return countryCodes.includes(code) ? (regions.of(code) ?? code) : code;
}

/** Every country with its English name, by name. */
export const countries = (): { code: string; name: string }[] =>
  countryCodes
    .map((code) => ({ code, name: countryName(code) }))
    .sort((one, other) => one.name.localeCompare(other.name, "en"));

/** Whether a path can name somebody by this candidate ID: `.` and `..` are steps in every path. */
export const isAddressable = (candidateId: string): boolean => !/^\.{1,2}$/.test(candidateId);

/** The refusal of the others. */
export const unaddressableId = "Must not be . or .., which no web address can contain";

/** So many attributes a person may have, and an eligibility too. */
export const maxAttributes = 100;

/** The positions of keys that an earlier entry has already. */
export function repeatedKeys(attributes: readonly { key: string }[]): number[] {
  const seen = new Set<string>();
  return attributes.flatMap(({ key }, index) => {
    if (seen.has(key)) return [index];
    seen.add(key);
    return [];
  });
}

/** What each field of a candidate is called on screens. */
export const candidateFieldLabels = {
  firstName: "First name",
  middleName: "Middle name",
  lastName: "Last name",
  suffix: "Suffix",
  email: "Email",
  phone: "Phone",
  homePhone: "Home phone",
  officePhone: "Office phone",
  address1: "Address line 1",
  address2: "Address line 2",
  city: "City",
  provinceState: "State or province",
  postalCode: "Postal code",
  country: "Country",
  candidateId: "Candidate ID",
  schoolCode: "School code",
  additionalAttributes: "Additional attributes",
  optedOutAt: "Contact preference",
} as const;

interface Ties {
  offerCount: number;
  eligibilityCount: number;
}

/** Why a candidate cannot be deleted, in the API's words, or null. */
export function candidateDeletionRefusal({ offerCount, eligibilityCount }: Ties): string | null {
  if (offerCount > 0) return "Cannot delete candidate with offers";
  return eligibilityCount > 0 ? "Cannot delete candidate with eligibilities" : null;
}

/** The refusal of another candidate ID for somebody whom external systems call by the one they have. */
export const lockedCandidateId = "Cannot change the candidate ID of a candidate with eligibilities";
