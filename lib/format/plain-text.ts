/**
 * Text as the database takes it: without NUL characters, and with U+FFFD for half a character, such
 * as is left where one outside the basic plane was cut through.
 */
export const plainText = (text: string): string =>
  text.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\ufffd");

/** The beginning of a text, at most so many UTF-16 units of it. */
export const beginning = (text: string, length: number): string => plainText(text.slice(0, length));
