type Named = { firstName: string; lastName: string };

/** Joins first and last name with one space; either may be empty. */
export function fullName({ firstName, lastName }: Named): string {
  return `${firstName.trim()} ${lastName.trim()}`.trim();
}

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
