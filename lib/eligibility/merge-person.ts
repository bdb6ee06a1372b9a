import { z } from "zod";
import type { candidates } from "@/db/schema";
import { maxAttributes } from "@/lib/candidates/rules";
import { changesOf } from "@/lib/changes";
import type { PersonInput } from "./schema";

type Candidate = typeof candidates.$inferSelect;
type Attribute = Candidate["additionalAttributes"][number];

export const takenNames = [
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

const isAddress = (text: string): boolean => z.email().safeParse(text).success;

/**
 * What a person takes over from an eligibility: the values that are present, of which none is
 * lost. Attributes are merged by key, up to as many as a person may have; an email that is no address stays the eligibility's alone.
 */
export function takenOver(candidate: Candidate, person: PersonInput): Partial<Candidate> {
  return changesOf(candidate, taken(candidate, person));
}

/** One person out of two blocks: what the later one has, and what only the earlier one has. */
export const foldPersons = (earlier: PersonInput, later: PersonInput): PersonInput => ({
  ...earlier,
  ...taken(earlier, later),
});

function taken(present: Pick<PersonInput, "additionalAttributes">, person: PersonInput) {
  const given: Partial<Record<(typeof takenNames)[number], string>> = {};
  for (const name of takenNames) {
    const value = person[name];
    if (value !== null && (name !== "email" || isAddress(value))) given[name] = value;
  }
  const additionalAttributes = mergeAttributes(
    present.additionalAttributes,
    person.additionalAttributes,
  );
  return { ...given, additionalAttributes };
}

/** Present ones stay, with a new value where one is given; new keys are taken while there is room. */
function mergeAttributes(present: readonly Attribute[], given: readonly Attribute[]): Attribute[] {
  const merged = new Map(present.map(({ key, value }) => [key, value]));
  for (const { key, value } of given) {
    if (merged.has(key) || merged.size < maxAttributes) merged.set(key, value);
  }
  return [...merged].map(([key, value]) => ({ key, value }));
}

/** The columns of a person who is new to the account. */
export function newPerson(person: PersonInput): PersonInput {
  return { ...person, email: person.email && isAddress(person.email) ? person.email : null };
}
