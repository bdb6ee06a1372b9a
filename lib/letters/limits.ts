/** Largest template body, in bytes of UTF-8. */
export const maxTemplateBytes = 100_000;

/** Largest letter, in bytes of UTF-8, before and after sanitising. */
export const maxLetterBytes = 300_000;

/** Most images of a template or letter. */
export const maxImagesOfLetter = 20;

/**
 * Most bytes of all these images, each as often as it is shown: an email with them has a third more,
 * and some servers refuse 10 MB.
 */
export const maxImageBytesOfLetter = 5_000_000;

/** Returns whether a text has more bytes of UTF-8, where at most three stand for each unit. */
export const isLonger = (text: string, bytes: number): boolean =>
  text.length * 3 > bytes && byteLength(text) > bytes;

/** Returns the length of a text in bytes of UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
