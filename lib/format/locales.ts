const common = [
  "ar-AE",
  "ar-EG",
  "ar-SA",
  "da-DK",
  "de-AT",
  "de-CH",
  "de-DE",
  "en-AU",
  "en-CA",
  "en-GB",
  "en-IE",
  "en-IN",
  "en-NZ",
  "en-SG",
  "en-US",
  "en-ZA",
  "es-ES",
  "es-MX",
  "fi-FI",
  "fr-BE",
  "fr-CA",
  "fr-CH",
  "fr-FR",
  "it-IT",
  "ja-JP",
  "nb-NO",
  "nl-BE",
  "nl-NL",
  "pl-PL",
  "pt-BR",
  "pt-PT",
  "sv-SE",
];

const names = new Intl.DisplayNames("en", { type: "language", languageDisplay: "standard" });

/** Returns `German (Germany)` for `de-DE`; an invalid locale unchanged. */
export function localeName(locale: string): string {
  try {
    return names.of(locale) ?? locale;
  } catch {
    return locale;
  }
}

/** Returns the selectable locales by name, including the current one. */
export function localeChoices(current: string): { value: string; label: string }[] {
  return [...new Set([...common, current])]
    .map((value) => ({ value, label: localeName(value) }))
    .sort((one, other) => one.label.localeCompare(other.label, "en"));
}
