import type { PaperSize } from "@/db/enums";
import { resolveLocale } from "@/lib/format/locale";

/** Countries that print on US Letter. */
const letterCountries = [
  ...["US", "CA", "MX", "PR", "PH", "CO", "CL", "VE"],
  ...["GT", "CR", "PA", "DO", "SV", "HN", "NI"],
];

interface ZonedLocale extends Intl.Locale {
  timeZones?: string[];
  getTimeZones?(): string[] | undefined;
}

function zonesOf(country: string): readonly string[] {
  const locale = new Intl.Locale(`und-${country}`) as ZonedLocale;
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

let letterZones: ReadonlySet<string> | undefined;

/**
 * Returns the paper that an account prints on if it hasn't chosen one: by the country of its time
 * zone, or for UTC of its locale.
 */
export function defaultPaper({
  locale,
  timeZone,
}: {
  locale: string;
  timeZone: string;
}): PaperSize {
  letterZones ??= new Set(letterCountries.flatMap(zonesOf));
  if (/^(?:UTC|GMT|Etc\/.+)$/.test(timeZone)) {
    const { region } = new Intl.Locale(resolveLocale(locale)).maximize();
    return letterCountries.includes(region ?? "") ? "us_letter" : "a4";
  }
  return letterZones.has(timeZone) ? "us_letter" : "a4";
}
