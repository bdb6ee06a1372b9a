import { countryCodes } from "@/lib/format/countries";

const regions = new Intl.DisplayNames("en", { type: "region" });

/** Returns the English name of a country code; an unknown code unchanged. */
export function countryName(code: string): string {
  return countryCodes.includes(code) ? (regions.of(code) ?? code) : code;
}

/** Returns every country, sorted by its English name. */
export const countries = (): { code: string; name: string }[] =>
  countryCodes
    .map((code) => ({ code, name: countryName(code) }))
    .sort((one, other) => one.name.localeCompare(other.name, "en"));

/** Returns whether a path can contain this candidate ID: `.` and `..` are path segments. */
export const isAddressable = (candidateId: string): boolean => !/^\.{1,2}$/.test(candidateId);

/** Returns whether a text has the form of a public ID, which we give to each candidate. */
export const isPublicId = (text: string): boolean => /^[\w-]{22}$/.test(text);

/** Error for a candidate ID that a path can't contain. */
export const unaddressableId = "Must not be . or .., which no web address can contain";

/** Most attributes of a candidate, and of an eligibility. */
export const maxAttributes = 100;

/** Returns the positions of keys that an earlier entry already has. */
export function repeatedKeys(attributes: readonly { key: string }[]): number[] {
  const seen = new Set<string>();
  return attributes.flatMap(({ key }, index) => {
    if (seen.has(key)) return [index];
    seen.add(key);
    return [];
  });
}

/** Labels of a candidate's fields. */
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
  locale: "Language",
  additionalAttributes: "Additional attributes",
  optedOutAt: "Contact preference",
} as const;

interface Ties {
  offerCount: number;
  eligibilityCount: number;
}

/** Returns why a candidate can't be deleted, in the API's words, or null. */
export function candidateDeletionRefusal({ offerCount, eligibilityCount }: Ties): string | null {
  if (offerCount > 0) return "Cannot delete candidate with offers";
  return eligibilityCount > 0 ? "Cannot delete candidate with eligibilities" : null;
}

/** Error for changing a candidate ID that external systems already use. */
export const lockedCandidateId = "Cannot change the candidate ID of a candidate with eligibilities";

/** Returns why a candidate's names aren't enough, or null: one is. */
export const nameProblem = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
  firstName || lastName ? null : "Must be given if there is no last name";

/** Records of a candidate that are still open. */
export interface OpenTies {
  offers: number;
  eligibilities: number;
  invitations: number;
}

/** Returns why a candidate can't be erased yet, and what to do first, or null. */
export function erasureRefusal({ offers, eligibilities, invitations }: OpenTies): string | null {
  if (offers > 0) return "Withdraw or delete the candidate's open offers first";
  if (eligibilities > 0) return "Cancel the candidate's active eligibilities first";
  if (invitations > 0) return "Wait until the partner has received the candidate's invitation";
  return null;
}

/** Error for changing a candidate who was erased. */
export const erasedRefusal = "The candidate was erased";

/** Returns the name that an erased candidate has from then on. */
export const erasedName = (id: number) => ({ firstName: "Erased", lastName: `candidate ${id}` });
