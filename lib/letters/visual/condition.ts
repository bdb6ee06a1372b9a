import { payFrequencies } from "@/db/enums";
import { variableOf } from "../aliases";
import { pathPattern, quote, quotedPattern } from "./literals";
import { plainPathOf } from "./plain-paths";

const signs = {
  equals: "==",
  differs: "!=",
  more: ">",
  less: "<",
  atLeast: ">=",
  atMost: "<=",
} as const;

type Comparison = keyof typeof signs;

/** When a part of a letter is shown; `value` is null where nothing is compared. */
export interface Condition {
  subject: string;
  operator: "set" | "unset" | Comparison;
  value: string | null;
}

const openingPattern = new RegExp(
  String.raw`^\{%-?\s*(if|elsif|unless)\s+(not\s+)?(${pathPattern})(?:\s*(==|!=|>=|<=|>|<)\s*(?:${quotedPattern}|(-?\d+(?:\.\d+)?|true|false|nil|null|blank|empty)))?\s*-?%\}$`,
);

const isEmpty = (word: string) => /^(?:nil|null|blank|empty|)$/.test(word);

/** Reads a condition about one variable; null for any other. */
export function readCondition(opening: string): Condition | null {
  const match = openingPattern.exec(opening);
  if (!match) return null;
  const [, keyword, not, subject = "", sign, double, single, word] = match;
  const isNegated = (keyword === "unless") !== (not !== undefined);
  if (!sign) return { subject, operator: isNegated ? "unset" : "set", value: null };
  const value = double ?? single ?? word ?? "";
  if (isNegated) return null;
  if ((sign === "==" || sign === "!=") && isEmpty(value)) {
    return { subject, operator: sign === "==" ? "unset" : "set", value: null };
  }
  const [operator] = Object.entries(signs).find(([, each]) => each === sign) ?? [];
  return { subject, operator: operator as Comparison, value };
}

const numberNames = new Set(["salary_amount", "offer_id"]);

const isEquality = (operator: Comparison) => operator === "equals" || operator === "differs";

/** Returns the path to compare: codes are compared with codes, amounts and days always plain. */
function comparedPath(subject: string, operator: Comparison, value: string): string {
  const plain = plainPathOf(subject);
  if (plain.startsWith("fields.")) return subject;
  if (!plain.endsWith("_code") || !isEquality(operator)) return plain;
  const isCode = payFrequencies.some((code) => code === value) || /^[A-Z]{2}$/.test(value);
  return isCode ? plain : subject;
}

/** Returns a number as templates write it, or null: `150,000` is 150000. */
function numberOf(text: string): string | null {
  const plain = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(",", "") : text;
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? plain : null;
}

function literalOf(path: string, operator: Comparison, value: string): string {
  const number = numberOf(value);
  const isPlain = path.startsWith("fields.") && path.endsWith("_value");
  const isNumber = numberNames.has(variableOf(path) ?? "") || isPlain || !isEquality(operator);
  if (number !== null && isNumber) return number;
  return isPlain && /^(?:true|false)$/.test(value) ? value : quote(value);
}

/** Writes a condition as the tag of a branch. */
export function writeCondition(
  { subject, operator, value }: Condition,
  keyword: "if" | "elsif",
): string {
  if (operator === "set") return `{% ${keyword} ${subject} %}`;
  if (operator === "unset") return `{% ${keyword} ${subject} == blank %}`;
  const text = (value ?? "").trim();
  const path = comparedPath(subject, operator, text);
  return `{% ${keyword} ${path} ${signs[operator]} ${literalOf(path, operator, text)} %}`;
}
