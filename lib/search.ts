import { type Column, type Placeholder, type SQL, sql } from "drizzle-orm";
import { foldText } from "./format/fold-text";

/** Returns a `like` pattern that matches `text` anywhere in a folded column. */
export const containing = (text: string): string =>
  `%${foldText(text).replaceAll(/[\\%_]/g, "\\$&")}%`;

/** Returns a text as searches compare it, without case and accents; `search` columns are so. */
export const folded = (text: Column | SQL): SQL => sql`fold_text(${text})`;

/** Returns whether a search is two letters, which have no trigram. */
export const isPair = (text: string): boolean => /^[a-z0-9]{2}$/.test(foldText(text));

type PairValues<Value> = Record<"pair" | "ending", Value>;

/**
 * Returns what finds two letters by a trigram index: a regular expression with every sign of ASCII
 * beside them, and a `like` pattern for the end of a text, which has no sign behind them. What
 * stands within letters of other alphabets isn't found.
 */
export const pairValues = (text: string): PairValues<string> => ({
  pair: `(^|[ -~])${foldText(text)}|${foldText(text)}[ -~]`,
  ending: `%${foldText(text)}`,
});

const hasPair = (column: Column | SQL, { pair, ending }: PairValues<unknown>): SQL =>
  sql`(${column} ~ ${pair} or ${column} like ${ending})`;

/** Matches a folded column by its trigram index. One letter, and two outside ASCII, use none. */
export const containsByIndex = (column: Column | SQL, text: string): SQL =>
  isPair(text) ? hasPair(column, pairValues(text)) : sql`${column} like ${containing(text)}`;

/** Matches a folded column by its trigram index, in a list's statement. */
export const foundIn = (
  column: Column | SQL,
  given: PairValues<Placeholder> & { pattern: Placeholder },
  isOfPair: boolean,
): SQL => (isOfPair ? hasPair(column, given) : sql`${column} like ${given.pattern}`);
