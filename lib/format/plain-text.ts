/**
 * Returns text that the database can store: without NUL characters, and with U+FFFD for half a
 * character, such as one outside the basic plane that was cut.
 */
export const plainText = (text: string): string =>
  text.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\ufffd");

/** Returns the beginning of a text, at most `length` UTF-16 units. */
export const beginning = (text: string, length: number): string => plainText(text.slice(0, length));
