import { memoize } from "./memoize";

const fallback = "en-US";

/**
 * Returns the canonical form of a BCP 47 tag; `en-US` if it is missing or malformed. Never throws.
 */
export const resolveLocale = (locale?: string | null): string =>
  locale ? canonical(locale) : fallback;

const canonical = memoize((locale) => {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll("_", "-"))[0] ?? fallback;
  } catch {
    return fallback;
  }
});

const languageIn = memoize((locale) => new Intl.Locale(resolveLocale(locale)).language);

/** Returns the language subtag of a locale: `de` of `de-CH`. */
export const languageOf = (locale?: string | null): string => languageIn(locale ?? "");

const rightToLeftScripts = new Set([
  "Adlm",
  "Arab",
  "Hebr",
  "Mand",
  "Nkoo",
  "Rohg",
  "Samr",
  "Syrc",
  "Thaa",
]);

/** Returns the direction that a locale's script is written in. */
export const directionOf = (locale?: string | null): "ltr" | "rtl" => directionIn(locale ?? "");

const directionIn = memoize((locale) => {
  const { script } = new Intl.Locale(resolveLocale(locale)).maximize();
  return rightToLeftScripts.has(script ?? "") ? "rtl" : "ltr";
});
