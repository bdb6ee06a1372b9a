import type { PayFrequency } from "@/db/enums";
import { languageOf } from "./locale";

const words: Record<string, Record<PayFrequency, string>> = {
  en: {
    hourly: "per hour",
    daily: "per day",
    weekly: "per week",
    monthly: "per month",
    yearly: "per year",
  },
  de: {
    hourly: "pro Stunde",
    daily: "pro Tag",
    weekly: "pro Woche",
    monthly: "pro Monat",
    yearly: "pro Jahr",
  },
  fr: {
    hourly: "par heure",
    daily: "par jour",
    weekly: "par semaine",
    monthly: "par mois",
    yearly: "par an",
  },
  es: {
    hourly: "por hora",
    daily: "por día",
    weekly: "por semana",
    monthly: "al mes",
    yearly: "al año",
  },
  ar: {
    hourly: "في الساعة",
    daily: "في اليوم",
    weekly: "في الأسبوع",
    monthly: "في الشهر",
    yearly: "في السنة",
  },
  it: {
    hourly: "all'ora",
    daily: "al giorno",
    weekly: "a settimana",
    monthly: "al mese",
    yearly: "all'anno",
  },
  nl: {
    hourly: "per uur",
    daily: "per dag",
    weekly: "per week",
    monthly: "per maand",
    yearly: "per jaar",
  },
  pt: {
    hourly: "por hora",
    daily: "por dia",
    weekly: "por semana",
    monthly: "por mês",
    yearly: "por ano",
  },
};

/**
 * Returns the pay frequency in the locale's language: `per year`; in English for unknown languages.
 */
export function payFrequencyWords(frequency: PayFrequency, locale?: string | null): string {
  const known = words[languageOf(locale)] ?? words.en;
  return known?.[frequency] ?? frequency;
}
