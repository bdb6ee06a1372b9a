import type { OfferFieldType } from "@/db/enums";
import { formatDate } from "./dates";
import { languageOf, resolveLocale } from "./locale";
import { memoize } from "./memoize";
import { formatMoney } from "./money";

export type FieldValue = string | number | boolean;

const yesAndNo: Record<string, readonly [yes: string, no: string]> = {
  ar: ["نعم", "لا"],
  de: ["Ja", "Nein"],
  en: ["Yes", "No"],
  es: ["Sí", "No"],
  fr: ["Oui", "Non"],
  it: ["Sì", "No"],
  nl: ["Ja", "Nee"],
  pl: ["Tak", "Nie"],
  pt: ["Sim", "Não"],
};

const numbers = memoize(
  (locale: string) => new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }),
);

interface Format {
  locale: string;
  /** Currency of the offer, which its amounts are in. */
  currency: string | null;
  dateStyle?: "long" | "medium";
}

/** Formats the value of an offer field for people; yes and no in the locale's language. */
export function formatFieldValue(
  type: OfferFieldType,
  value: FieldValue,
  { locale, currency, dateStyle = "long" }: Format,
): string {
  if (typeof value === "boolean") {
    const [yes, no] = yesAndNo[languageOf(locale)] ?? ["Yes", "No"];
    return value ? yes : no;
  }
  if (typeof value === "number") {
    return type === "money"
      ? formatMoney(value, currency, locale)
      : numbers(resolveLocale(locale)).format(value);
  }
  return type === "date" ? formatDate(value, locale, dateStyle) : value;
}
