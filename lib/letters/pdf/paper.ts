import { resolveLocale } from "@/lib/format/locale";

export interface Paper {
  size: "a4" | "us-letter";
  /** A line at the foot of each page. */
  footer: string;
}

/** Countries that print on US Letter; all others use A4. */
const letterCountries = new Set(["US", "CA", "MX", "CL", "CO", "PH", "PR", "VE", "GT", "CR"]);

/** Returns the paper that printers where a locale is used have. */
export const paperOf = (locale: string): Paper["size"] =>
  letterCountries.has(new Intl.Locale(resolveLocale(locale)).region ?? "") ? "us-letter" : "a4";
