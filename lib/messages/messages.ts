import { asCandidateLanguage, type CandidateLanguage } from "@/lib/format/candidate-languages";
import { languageOf, resolveLocale } from "@/lib/format/locale";
import { memoize } from "@/lib/format/memoize";
import { ar } from "./ar";
import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";

export type Messages = typeof en;

const catalogues: Record<CandidateLanguage, Messages> = { ar, de, en, es, fr };

/** Returns the texts for candidates in the language of a locale; English by default. */
export const messagesFor = (locale: string): Messages =>
  catalogues[asCandidateLanguage(languageOf(locale)) ?? "en"];

/**
 * Returns the locale for dates and numbers beside these texts: the requested one, or that of the
 * texts' language. Arabic has European digits and the Gregorian calendar, unless the locale names
 * others.
 */
export const spokenLocale = memoize((locale: string): string => {
  const language = asCandidateLanguage(languageOf(locale));
  if (!language) return "en-US";
  if (language !== "ar") return resolveLocale(locale);
  const named = new Intl.Locale(resolveLocale(locale));
  const { calendar = "gregory", numberingSystem = "latn" } = named;
  return new Intl.Locale(named, { calendar, numberingSystem }).toString();
});
