import type { OfferFieldType } from "@/db/enums";
import { foldText } from "@/lib/format/fold-text";

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
