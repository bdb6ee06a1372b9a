import type { ChipFormat } from "./chip";
import { plainPathOf } from "./plain-paths";

type FormatOption = { value: ChipFormat | null; label: string };

const money: FormatOption[] = [
  { value: null, label: "Money" },
  { value: "moneyRounded", label: "Money, no decimals" },
  { value: "moneyDecimals", label: "Money, with decimals" },
];

const date: FormatOption[] = [
  { value: null, label: "Long date" },
  { value: "dateWeekday", label: "Long date with weekday" },
  { value: "dateShort", label: "Short date" },
];

const text: FormatOption[] = [
  { value: null, label: "As it is" },
  { value: "upcase", label: "CAPITALS" },
  { value: "capitalize", label: "First letter capital" },
];

const all = [...money, ...date, ...text];

/** Returns what a format is called. */
export const formatLabel = (format: ChipFormat): string =>
  all.find(({ value }) => value === format)?.label ?? format;

/** Returns the formats that a variable can have, its own first. */
export function formatsOf(path: string, current: ChipFormat | null): FormatOption[] {
  const plain = plainPathOf(path);
  const own = plain.endsWith("_amount") ? money : plain.endsWith("_iso") ? date : text;
  const known = all.find(({ value }) => value === current);
  return known && !own.includes(known) ? [...own, known] : own;
}
