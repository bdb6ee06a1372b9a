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
