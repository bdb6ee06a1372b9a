import { z } from "zod";
import type { candidates } from "@/db/schema";
import { changesOf } from "@/lib/changes";
import type { PersonInput } from "./schema";

type Candidate = typeof candidates.$inferSelect;

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
 * lost. Attributes are merged by key; an email that is no address stays the eligibility's alone.
 */
export function takenOver(candidate: Candidate, person: PersonInput): Partial<Candidate> {
  const given: Partial<Record<(typeof takenNames)[number], string>> = {};
  for (const name of takenNames) {
    const value = person[name];
    if (value !== null && (name !== "email" || isAddress(value))) given[name] = value;
  }
  const attributes = new Map(
    [...candidate.additionalAttributes, ...person.additionalAttributes].map(({ key, value }) => [
      key,
      value,
    ]),
  );
  const additionalAttributes = [...attributes].map(([key, value]) => ({ key, value }));
  return changesOf(candidate, { ...given, additionalAttributes });
}

/** The columns of a person who is new to the account. */
export function newPerson(person: PersonInput): PersonInput {
  return { ...person, email: person.email && isAddress(person.email) ? person.email : null };
}
