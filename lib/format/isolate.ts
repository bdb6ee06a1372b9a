import { directionOf } from "./locale";

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const written = /[\p{L}\p{N}]/u;

/**
 * Returns whether a name or value could change the order of the words around it: one with letters
 * of right-to-left scripts in a left-to-right text, or any in a right-to-left text.
 */
export const needsIsolation = (text: string, locale?: string | null): boolean =>
  directionOf(locale) === "rtl" ? written.test(text) : rightToLeft.test(text);

/** Returns a name or value for a plain text of this locale, between isolates if it needs them. */
export const isolate = (text: string, locale?: string | null): string =>
  needsIsolation(text, locale) ? `\u2068${text}\u2069` : text;

/** Returns a record with these names and values between isolates where a plain text needs them. */
export function isolateNames<Shown extends object, Name extends keyof Shown>(
  shown: Shown,
  names: readonly Name[],
  locale?: string | null,
): Shown {
  const isolated = { ...shown };
  for (const name of names) {
    const value = shown[name];
    if (typeof value === "string") Object.assign(isolated, { [name]: isolate(value, locale) });
  }
  return isolated;
}
