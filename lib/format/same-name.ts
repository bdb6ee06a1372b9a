import { foldText } from "./fold-text";
import type { NameParts } from "./names";

/** Folds a name: without case, accents, apostrophes, and the e of umlauts that are spelt out. */
const fold = (text: string) =>
  foldText(text.normalize("NFKC"))
    .normalize("NFD")
    .replaceAll(/[\p{M}\p{Cf}']/gu, "")
    .replaceAll(/([aou])e/g, "$1");

/** Returns the words of a name as they are compared. */
export const wordsOfName = (name: string | NameParts): string[] =>
  (typeof name === "string"
    ? [name]
    : [name.firstName, name.middleName ?? "", name.lastName, name.suffix ?? ""]
  ).flatMap((part) => fold(part).match(/[\p{L}\p{N}]+/gu) ?? []);

const squeezed = (...parts: string[]) => parts.flatMap(wordsOfName).join("");

/**
 * Returns whether a typed name is the person's. Case, accents, punctuation, spaces and the order of
 * names don't matter. Middle names may be missing, be initials, or stand where none is known.
 */
export function isSameName(typed: string, name: NameParts): boolean {
  const { firstName, lastName, middleName } = name;
  const joined = squeezed(typed);
  if (joined === squeezed(firstName, lastName) || joined === squeezed(lastName, firstName)) {
    return joined !== "";
  }
  const words = wordsOfName(typed);
  const [first, ...further] = wordsOfName(firstName);
  const last = wordsOfName(lastName);
  const needed = first === undefined ? last : [first, ...last];
  const rest = without(words, needed);
  if (rest === null || needed.length === 0) return false;
  const known = [...further, ...wordsOfName(middleName ?? ""), ...wordsOfName(name.suffix ?? "")];
  const unknown = rest.filter((word) => !isKnown(word, known));
  if (unknown.length === 0) return true;
  return !middleName && further.length === 0 && isBetween(words, needed);
}

/** Returns the words without one of each needed, or null if one is missing. */
function without(words: readonly string[], needed: readonly string[]): string[] | null {
  const rest = [...words];
  for (const word of needed) {
    const index = rest.indexOf(word);
    if (index < 0) return null;
    rest.splice(index, 1);
  }
  return rest;
}

const isKnown = (word: string, known: readonly string[]) =>
  known.some((name) => name === word || ([...word].length === 1 && name.startsWith(word)));

/** Returns whether a name starts with the first needed word and ends with the last. */
const isBetween = (words: readonly string[], needed: readonly string[]) =>
  needed.length > 1 && words[0] === needed[0] && words.at(-1) === needed.at(-1);
