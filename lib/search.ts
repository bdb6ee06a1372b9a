import { type Column, type Placeholder, type SQL, sql } from "drizzle-orm";
import { foldText } from "./format/fold-text";

/** Returns a `like` pattern that matches `text` anywhere in a folded column. */
export const containing = (text: string): string =>
  `%${foldText(text).replaceAll(/[\\%_]/g, "\\$&")}%`;

/** Returns a text as searches compare it, without case and accents; `search` columns are so. */
export const folded = (text: Column | SQL): SQL => sql`fold_text(${text})`;

/** Returns whether a search is two letters, which have no trigram. */
export const isPair = (text: string): boolean => /^[a-z0-9]{2}$/.test(foldText(text));

/**
 * Returns a regular expression that finds two letters by a trigram index: by every sign of ASCII
 * beside them. Between letters of other alphabets alone they aren't found.
 */
export const neighbours = (text: string): string =>
  `(^|[ -~])${foldText(text)}|${foldText(text)}[ -~]`;

/** Matches a folded column by its trigram index. One letter, and two outside ASCII, use none. */
export const containsByIndex = (column: Column | SQL, text: string): SQL =>
  isPair(text) ? sql`${column} ~ ${neighbours(text)}` : sql`${column} like ${containing(text)}`;

/** Matches a folded column by its trigram index, in a list's statement. */
export const foundIn = (
  column: Column | SQL,
  { pattern, pair }: Record<"pattern" | "pair", Placeholder>,
  hasPair: boolean,
): SQL => (hasPair ? sql`${column} ~ ${pair}` : sql`${column} like ${pattern}`);
