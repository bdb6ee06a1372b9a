import { foldText } from "./fold-text";

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

/**
 * Returns the first letters of the first and the last word of a name, upper-case: `JD`. Handles
 * characters outside the basic plane.
 */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : ""]
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toLocaleUpperCase();
}

/** The names of a person; a middle name and a suffix may be left out when they are typed. */
type Names = Named & { middleName?: string | null; suffix?: string | null };

const wordsOf = (...names: (string | null | undefined)[]): string[] =>
  foldText(names.join(" ")).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/**
 * Returns whether somebody typed a person's own name: first and last name in any order, with or
 * without the middle name and the suffix, however it is cased, accented and punctuated.
 */
export function isSameName(typed: string, { firstName, lastName, ...rest }: Names): boolean {
  const left = wordsOf(typed);
  const takes = (word: string) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  const needed = wordsOf(firstName, lastName);
  const extra = new Set(wordsOf(rest.middleName, rest.suffix));
  return needed.length > 0 && needed.every(takes) && left.every((word) => extra.has(word));
}
