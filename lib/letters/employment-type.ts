import { languageOf } from "@/lib/format/locale";

const words: Record<string, Record<string, string>> = {
  ar: {
    "full-time": "دوام كامل",
    "part-time": "دوام جزئي",
    contract: "عقد محدد المدة",
    internship: "تدريب",
  },
  de: {
    "full-time": "Vollzeit",
    "part-time": "Teilzeit",
    contract: "befristet",
    internship: "Praktikum",
  },
  fr: {
    "full-time": "temps plein",
    "part-time": "temps partiel",
    contract: "contrat à durée déterminée",
    internship: "stage",
  },
  es: {
    "full-time": "tiempo completo",
    "part-time": "tiempo parcial",
    contract: "contrato temporal",
    internship: "prácticas",
  },
};

/** Returns the employment type in the locale's language, otherwise as stored. */
export function employmentTypeWords(type: string, locale: string): string {
  return words[languageOf(locale)]?.[type] ?? type.replaceAll("_", " ");
}
