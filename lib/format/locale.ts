const fallback = "en-US";

/**
 * Returns the canonical form of a BCP 47 tag; `en-US` if it is missing or malformed. Never throws.
 */
export function resolveLocale(locale?: string | null): string {
  if (!locale) return fallback;
  try {
    return Intl.getCanonicalLocales(locale.replaceAll("_", "-"))[0] ?? fallback;
  } catch {
    return fallback;
  }
}

/** Returns the language subtag of a locale: `de` of `de-CH`. */
export function languageOf(locale?: string | null): string {
  return new Intl.Locale(resolveLocale(locale)).language;
}
