type Named = { firstName: string; lastName: string };

/** First and last name with one space between; either may be empty. */
export function fullName({ firstName, lastName }: Named): string {
  return `${firstName.trim()} ${lastName.trim()}`.trim();
}

/** The first letter of each name, upper-case: `JD`. Whole characters also beyond the basic plane. */
export function initials({ firstName, lastName }: Named): string {
  return [firstName, lastName]
    .map((name) => [...name.trim()][0] ?? "")
    .join("")
    .toLocaleUpperCase();
}
