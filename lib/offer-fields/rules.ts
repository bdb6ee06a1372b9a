import type { OfferFieldType } from "@/db/enums";
import { isCalendarDate } from "@/lib/format/calendar";
import type { FieldValue } from "@/lib/format/field-value";
import { foldText } from "@/lib/format/fold-text";
import { currencyProblem } from "@/lib/format/money";
import { plainNumber } from "@/lib/format/numbers";
import { maxAmount } from "@/lib/format/parse-amount";

/** Fields that an account can have, retired ones included. */
export const maxFields = 100;

export const maxOptions = 50;

export const fieldTypeLabels: Record<OfferFieldType, string> = {
  text: "Text",
  number: "Number",
  money: "Money",
  date: "Date",
  choice: "Choice",
  boolean: "Yes or no",
};

export const fieldKeyPattern = /^[a-z][a-z0-9_]*$/;

/** Returns whether a key would be misread in letters, where `bonus_value` is the plain `bonus`. */
export const isReservedKey = (key: string): boolean =>
  key.endsWith("_value") || ["size", "first", "last"].includes(key);

/** Returns the key that a label suggests: `Sign-on bonus` is `sign_on_bonus`. */
export function keyOf(label: string): string {
  const words = foldText(label)
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replace(/^_+/, "");
  const key = (/^[a-z]/.test(words) ? words : `field_${words}`).slice(0, 44).replace(/_+$/, "");
  return isReservedKey(key) ? `${key}_field` : key;
}

export const duplicateKey = "Another field has this key";

export const tooManyFields = `An account can have at most ${maxFields} offer fields`;

export const optionsProblem = "A choice needs at least one option, other types have none";

/** What values are read and checked by. */
export interface FieldDefinition {
  key: string;
  label: string;
  type: OfferFieldType;
  options: readonly string[];
  required: boolean;
  isRetired: boolean;
}

/** Values of fields by key; a field without a value is absent. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

export const maxTextLength = 2000;
const maxNumber = 999_999_999_999;

const decimalsOf = (value: number) => plainNumber(value).split(".")[1]?.length ?? 0;

function moneyProblem(value: FieldValue, currency: string | null): string | null {
  if (typeof value !== "number") return "Must be a number";
  if (value <= 0) return "Must be more than 0";
  if (value > maxAmount) return "Must be at most 9999999999.99";
  return decimalsOf(value) > 2 ? "Must have at most 2 decimals" : currencyProblem(value, currency);
}

function numberProblem(value: FieldValue): string | null {
  if (typeof value !== "number") return "Must be a number";
  if (Math.abs(value) > maxNumber) return `Must be between -${maxNumber} and ${maxNumber}`;
  return decimalsOf(value) > 4 ? "Must have at most 4 decimals" : null;
}

function textProblem(value: FieldValue): string | null {
  if (typeof value !== "string") return "Must be text";
  return value.length > maxTextLength ? `Must be at most ${maxTextLength} characters` : null;
}

/** Returns why a field can't have a value, or null. Amounts are in the offer's currency. */
export function valueProblem(
  { type, options }: Pick<FieldDefinition, "type" | "options">,
  value: FieldValue,
  currency: string | null,
): string | null {
  switch (type) {
    case "text":
      return textProblem(value);
    case "number":
      return numberProblem(value);
    case "money":
      return moneyProblem(value, currency);
    case "date":
      return typeof value === "string" && isCalendarDate(value) && value >= "0001-01-01"
        ? null
        : "Must be a date, YYYY-MM-DD";
    case "choice":
      return options.includes(String(value)) ? null : `Must be one of these: ${options.join(", ")}`;
    case "boolean":
      return typeof value === "boolean" ? null : "Must be true or false";
  }
}

/** Returns the labels of required fields without a value, in order. */
export const missingFields = (fields: readonly FieldDefinition[], values: FieldValues): string[] =>
  fields
    .filter(({ key, required, isRetired }) => required && !isRetired && !(key in values))
    .map(({ label }) => label);
