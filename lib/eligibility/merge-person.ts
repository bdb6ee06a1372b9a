import type { candidates } from "@/db/schema";
import { maxAttributes } from "@/lib/candidates/rules";
import { changesOf } from "@/lib/changes";
import { parseEmail } from "@/lib/format/email-address";
import type { PersonInput } from "./schema";

type Candidate = typeof candidates.$inferSelect;
type Attribute = Candidate["additionalAttributes"][number];

export const adoptedNames = [
  "firstName",
  "middleName",
  "lastName",
  "suffix",
  "email",
  "homePhone",
  "officePhone",
  "address1",
  "address2",
  "city",
  "provinceState",
  "postalCode",
  "country",
  "schoolCode",
] as const;

const isAddress = (text: string): boolean => parseEmail(text) !== null;

/**
 * Returns what a candidate adopts from an eligibility: the given values; absent ones remove
 * nothing. Attributes are merged by key, up to a candidate's maximum; an invalid email stays only
 * in the eligibility.
 */
export function adoptedValues(candidate: Candidate, person: PersonInput): Partial<Candidate> {
  return changesOf(candidate, adopted(candidate, person));
}

/**
 * Merges two blocks of a person: the later one's values, and those that only the earlier one has.
 */
export const foldPersons = (earlier: PersonInput, later: PersonInput): PersonInput => ({
  ...earlier,
  ...adopted(earlier, later),
});

function adopted(present: Pick<PersonInput, "additionalAttributes">, person: PersonInput) {
  const given: Partial<Record<(typeof adoptedNames)[number], string>> = {};
  for (const name of adoptedNames) {
    const value = person[name];
    if (value !== null && (name !== "email" || isAddress(value))) given[name] = value;
  }
  const additionalAttributes = mergeAttributes(
    present.additionalAttributes,
    person.additionalAttributes,
  );
  return { ...given, additionalAttributes };
}

/**
 * Merges attributes by key: existing ones take new values, and new keys are added while there is
 * room.
 */
function mergeAttributes(present: readonly Attribute[], given: readonly Attribute[]): Attribute[] {
  const merged = new Map(present.map(({ key, value }) => [key, value]));
  for (const { key, value } of given) {
    if (merged.has(key) || merged.size < maxAttributes) merged.set(key, value);
  }
  return [...merged].map(([key, value]) => ({ key, value }));
}

/** Returns the columns of a person who is new to the account. */
export function newPerson(person: PersonInput): PersonInput {
  return { ...person, email: person.email && isAddress(person.email) ? person.email : null };
}
