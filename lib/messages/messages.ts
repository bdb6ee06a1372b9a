import { languageOf, resolveLocale } from "@/lib/format/locale";
import { en } from "./en";

export type Messages = typeof en;

const languages: Record<string, Messages> = { en };

/** Returns the texts for candidates in the language of a locale; English by default. */
export const messagesFor = (locale: string): Messages => languages[languageOf(locale)] ?? en;

/**
 * Returns the locale for dates beside these texts: the requested one, or that of the texts'
 * language.
 */
export const spokenLocale = (locale: string): string =>
  languageOf(locale) in languages ? resolveLocale(locale) : "en-US";
