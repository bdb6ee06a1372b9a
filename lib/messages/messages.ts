import { languageOf, resolveLocale } from "@/lib/format/locale";
import { en } from "./en";

export type Messages = typeof en;

const languages: Record<string, Messages> = { en };

/** The texts for candidates in the language of a locale; English where there are none. */
export const messagesFor = (locale: string): Messages => languages[languageOf(locale)] ?? en;

/** The locale for dates beside these texts: the one asked for, or that of the texts' language. */
export const spokenLocale = (locale: string): string =>
  languageOf(locale) in languages ? resolveLocale(locale) : "en-US";
