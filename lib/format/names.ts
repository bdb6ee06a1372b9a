/** A person's name as it is recorded. */
export interface NameParts {
  firstName: string;
  lastName: string;
  middleName: string | null;
  suffix: string | null;
}

type Named = { firstName: string; lastName: string };

/** Joins first and last name with one space; either may be empty. */
export function fullName({ firstName, lastName }: Named): string {
  return `${firstName.trim()} ${lastName.trim()}`.trim();
}

/** Returns the name by which a person is greeted: the first, or the only one. */
export const greetedName = ({ firstName, lastName }: Named): string =>
  firstName.trim() || lastName.trim();

/** Returns a name as sorted lists show it: `Doe, John`, or the only one. */
export const listName = ({ firstName, lastName }: Named): string =>
  [lastName.trim(), firstName.trim()].filter(Boolean).join(", ");

/** The signs that keep a name's direction in a sentence. */
const isolates = /[\u2066-\u2069]/g;

/**
 * Returns the first letters of the first and the last word of a name, upper-case: `JD`. Handles
 * characters outside the basic plane.
 */
export function initials(name: string): string {
  const words = name.replaceAll(isolates, "").trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : ""]
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toLocaleUpperCase();
}
