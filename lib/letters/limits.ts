/** The largest template body, in bytes of UTF-8. */
export const maxTemplateBytes = 100_000;

/** The largest letter, in bytes of UTF-8, before and after sanitising. */
export const maxLetterBytes = 300_000;

/** The length of a text in bytes of UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
