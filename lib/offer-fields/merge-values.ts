import { AppError, type FieldTexts } from "@/lib/errors";
import { type FieldDefinition, type FieldValues, valueProblem } from "./rules";
import type { CustomFieldsInput } from "./schema";

interface Merge {
  fields: readonly FieldDefinition[];
  /** Values that stay unless others are given. */
  base: FieldValues;
  given: CustomFieldsInput | undefined;
  /** Currency of amounts; they are checked again where it differs from the base's. */
  currency: string | null;
}

/** Returns the values that a new offer has by its job; retired fields are left out. */
export const inheritedValues = (
  fields: readonly FieldDefinition[],
  defaults: FieldValues,
): FieldValues =>
  Object.fromEntries(
    fields.flatMap(({ key, isRetired }) => {
      const value = defaults[key];
      return isRetired || value === undefined ? [] : [[key, value]];
    }),
  );

/**
 * Returns values with the given ones: null removes a value. Throws `invalid`, naming each, for
 * unknown and retired fields, and for values that their field can't have.
 */
export function mergeValues({ fields, base, given = {}, currency }: Merge): FieldValues {
  const known = new Map(fields.map((field) => [field.key, field]));
  const values = new Map(Object.entries(base));
  const problems: FieldTexts = {};
  for (const [key, typed] of Object.entries(given)) {
    const field = known.get(key);
    const value = typeof typed === "string" ? typed.trim() || null : typed;
    if (!field) problems[`customFields.${key}`] = ["No offer field has this key"];
    else if (value === null) values.delete(key);
    else if (value === base[key]) continue;
    else if (field.isRetired) problems[`customFields.${key}`] = ["This field is retired"];
    else values.set(key, value);
  }
  for (const [key, value] of values) {
    const field = known.get(key);
    const isNew = value !== base[key];
    if (!field || (!isNew && field.type !== "money")) continue;
    const problem = valueProblem(field, value, currency);
    if (problem) problems[`customFields.${key}`] = [problem];
  }
  if (Object.keys(problems).length === 0) return Object.fromEntries(values);
  throw new AppError("invalid", "Validation failed", { details: problems });
}

/** Returns whether two sets of values are equal, in whatever order. */
export const sameValues = (one: FieldValues, other: FieldValues): boolean => {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => one[key] === other[key]);
};
