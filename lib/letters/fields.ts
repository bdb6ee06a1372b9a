import type { OfferFieldType } from "@/db/enums";
import { type FieldValue, formatFieldValue } from "@/lib/format/field-value";
import type { LetterVariable } from "./variables";

/** One of the terms that an account adds to its offers, as letters name it. */
export interface LetterField {
  key: string;
  type: OfferFieldType;
}

/** A field with an offer's value. */
export interface FilledField extends LetterField {
  value: FieldValue | null;
}

const group = "fields";
const formatted = new Set<OfferFieldType>(["number", "money", "date", "boolean"]);

const examples: Record<OfferFieldType, FieldValue> = {
  text: "As agreed",
  number: 2500,
  money: 5000,
  date: "2024-04-15",
  choice: "Hybrid",
  boolean: true,
};

/** Returns the value that a field has in examples. */
export const exampleValue = ({ type, options }: LetterField & { options: readonly string[] }) =>
  options[0] ?? examples[type];

/** Returns the variables of fields: each formatted, and where that differs, its plain value. */
export function fieldVariables(
  fields: readonly (LetterField & { label: string; options: readonly string[] })[],
): LetterVariable[] {
  return fields.flatMap((field) => {
    const { key, type, label } = field;
    const value = exampleValue(field);
    const example = formatFieldValue(type, value, { locale: "en-US", currency: "USD" });
    const shown: LetterVariable = { name: `${group}.${key}`, label, group, example };
    if (!formatted.has(type)) return [shown];
    const plain = { name: `${shown.name}_value`, label: `${label}, for conditions` };
    return [shown, { ...plain, group, example: String(value) }];
  });
}

/** Returns the values of fields by variable: `fields.bonus` for people, `fields.bonus_value` plain. */
export const fieldLetterValues = (
  fields: readonly FilledField[],
  format: { locale: string; currency: string | null },
): Record<string, FieldValue> =>
  Object.fromEntries(
    fields.flatMap(({ key, type, value }) =>
      value === null
        ? []
        : [
            [`${group}.${key}`, formatFieldValue(type, value, format)],
            [`${group}.${key}_value`, value],
          ],
    ),
  );

/** Returns the scope of `fields` in a template, with every field, by what is after the point. */
export function fieldScope(
  fields: readonly LetterField[],
  values: ReadonlyMap<string, unknown>,
): Record<string, unknown> {
  const names = fields.flatMap(({ key }) => [key, `${key}_value`]);
  return Object.fromEntries(names.map((name) => [name, values.get(`${group}.${name}`)]));
}

/** Returns the field that a path stands for, and whether as its plain value; undefined for others. */
export function fieldOf(
  path: string,
  fields: readonly LetterField[],
): { field: LetterField; isPlain: boolean } | undefined {
  const [, name] = /^fields\.(\w+)$/.exec(path.replace(/\.size$/, "")) ?? [];
  if (!name) return undefined;
  const named = (key: string) => fields.find((field) => field.key === key);
  const field = named(name);
  if (field) return { field, isPlain: false };
  const plain = name.endsWith("_value") ? named(name.slice(0, -"_value".length)) : undefined;
  return plain && { field: plain, isPlain: true };
}

/** Returns the plain variable of a field that is formatted for people, or undefined. */
export const plainOf = ({ key, type }: LetterField): string | undefined =>
  formatted.has(type) ? `${group}.${key}_value` : undefined;

/** Returns whether a name is meant as a field, known or not. */
export const isFieldName = (name: string): boolean => name.startsWith(`${group}.`);

/** Returns fields as one text, by which checks of a template are kept. */
export const fieldsText = (fields: readonly LetterField[]): string =>
  fields.map(({ key, type }) => `${key}:${type}`).join(" ");

/** Returns the fields of `fieldsText`. */
export const fieldsFrom = (text: string): LetterField[] =>
  text
    .split(" ")
    .filter(Boolean)
    .map((each) => {
      const [key = "", type] = each.split(":");
      return { key, type: type as OfferFieldType };
    });
