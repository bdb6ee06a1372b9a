import type { FieldValue } from "@/lib/format/field-value";
import { parseAmount } from "@/lib/format/parse-amount";
import { parseNumber } from "@/lib/format/parse-number";
import type { OfferFieldRow } from "@/lib/offer-fields/client";
import { valueProblem } from "@/lib/offer-fields/rules";

/** What a form needs of a field. */
export type FormField = Pick<OfferFieldRow, "key" | "label" | "type" | "options" | "required">;

/** Values of a form by key; a number that can't be read is the text that was typed. */
export type FormValues = Record<string, FieldValue | null | undefined>;

interface Format {
  locale: string;
  currency: string | null;
}

/** Reads a number or an amount as people type it. */
export const readTyped = (type: "number" | "money", text: string, { locale, currency }: Format) =>
  type === "money" ? parseAmount(text, locale, currency) : parseNumber(text, locale);

const texts: Partial<Record<FormField["type"], string>> = {
  date: "Enter a date",
  choice: "Choose an option from the list",
};

function problemOf(field: FormField, value: FieldValue, format: Format): string | null {
  const { type } = field;
  if ((type === "number" || type === "money") && typeof value === "string") {
    const read = readTyped(type, value, format);
    return read.ok ? null : read.text;
  }
  const problem = valueProblem(field, value, format.currency);
  return problem && (texts[type] ?? problem);
}

/** Returns what is wrong with the values of a form, by key; those that are saved may stay. */
export function valueProblems(
  fields: readonly FormField[],
  values: FormValues,
  format: Format,
  saved: FormValues = {},
): Record<string, string> {
  const found = fields.flatMap((field) => {
    const value = values[field.key];
    if (value === null || value === undefined) return [];
    if (value === saved[field.key] && field.type !== "money") return [];
    const problem = problemOf(field, value, format);
    return problem ? [[field.key, problem]] : [];
  });
  return Object.fromEntries(found);
}
