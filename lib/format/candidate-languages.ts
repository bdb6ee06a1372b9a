import { localeName } from "./locales";
import { memoize } from "./memoize";
import { plainKey } from "./plain-key";

/** The languages of what candidates see, and what each calls itself and a choice of language. */
export const candidateLanguages = {
  en: { name: "English", choice: "Language" },
  de: { name: "Deutsch", choice: "Sprache" },
  fr: { name: "Français", choice: "Langue" },
  es: { name: "Español", choice: "Idioma" },
  ar: { name: "العربية", choice: "اللغة" },
} as const;

export type CandidateLanguage = keyof typeof candidateLanguages;

/** Returns the text as one of the languages of what candidates see; null if it is none. */
export const asCandidateLanguage = (text: string | null | undefined): CandidateLanguage | null =>
  text && Object.hasOwn(candidateLanguages, text) ? (text as CandidateLanguage) : null;

/** Returns the languages to choose from by their English names, including the current one. */
export const languageChoices = (current: string | null): { value: string; label: string }[] =>
  [...new Set([...Object.keys(candidateLanguages), ...(current ? [current] : [])])].map(
    (value) => ({ value, label: localeName(value) }),
  );

const codesByName = memoize((locale: string) => {
  const codes = Object.keys(candidateLanguages);
  return new Map(
    [...codes, locale].flatMap((spoken) => {
      const names = new Intl.DisplayNames(spoken, { type: "language" });
      return codes.map((code) => [plainKey(names.of(code) ?? code), code] as const);
    }),
  );
});

/**
 * Returns the code of a language that is named in one of these languages or in the locale's, such
 * as `de` for `German` or `Deutsch`; anything else unchanged.
 */
export const languageCodeOf = (text: string, locale: string | null): string =>
  codesByName(locale ?? "en").get(plainKey(text)) ?? text;
