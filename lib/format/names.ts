type Named = { firstName: string; lastName: string };

/** Joins first and last name with one space; either may be empty. */
export function fullName({ firstName, lastName }: Named): string {
  return `${firstName.trim()} ${lastName.trim()}`.trim();
}

/** Returns the name by which a person is greeted: the first, or the only one. */
export const greetedName = ({ firstName, lastName }: Named): string =>
  firstName.trim() || lastName.trim();

/** Returns the name by which lists sort a person: the last, or the only one. */
export const sortName = ({ firstName, lastName }: Named): string => lastName || firstName;

/** Returns a name as sorted lists show it: `Doe, John`, or the only one. */
export const listName = ({ firstName, lastName }: Named): string =>
  [lastName.trim(), firstName.trim()].filter(Boolean).join(", ");

/**
 * Returns the first letter of each name, upper-case: `JD`. Handles characters outside the basic
 * plane.
 */
export function initials({ firstName, lastName }: Named): string {
  return [firstName, lastName]
    .map((name) => [...name.trim()][0] ?? "")
    .join("")
    .toLocaleUpperCase();
}
