import { formatDate } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import { escapeHtml } from "@/lib/letters/escape-html";
import type { ProblemFix } from "@/lib/letters/schema";
import type { DayClaim, NameClaim, PayClaim } from "./claims";
import type { PayDifference } from "./compare-pay";
import type { OfferFacts } from "./facts";

const fix = (text: string, replacement: string): ProblemFix => ({ text, replacement });
const variable = (name: string) => `{{ ${name} }}`;

/** Returns the expression of pay in another period, or null if it isn't a whole part. */
function payVariable(factor: number, typed: string): string | null {
  const filter = /[.,٫]\p{Nd}{2}$/u.test(typed.replace(/[^\p{Nd}]+$/u, ""))
    ? "money"
    : "money_rounded";
  if (factor === 1) return variable("salary");
  const [action, number] = factor < 1 ? ["divided_by", 1 / factor] : ["times", factor];
  const whole = Math.round(number as number);
  if (Math.abs(whole - (number as number)) > 1e-9) return null;
  return variable(`salary_amount | ${action}: ${whole} | ${filter}`);
}

/** Returns the right amount as a person writes it. */
export function payText({ amount }: PayDifference, facts: OfferFacts, locale: string): string {
  const decimals = Number.isInteger(amount) || amount >= 1000 ? "none" : "needed";
  const shown = amount === facts.salary ? "needed" : decimals;
  return formatMoney(amount, facts.currency, locale, shown);
}

/** How a letter is fixed: with variables if it is a template, by values if written by hand. */
export interface Fixing {
  isTemplate: boolean;
  locale: string;
  facts: OfferFacts;
}

/** Returns how typed pay is corrected. */
export function payFix(
  { text }: PayClaim,
  difference: PayDifference,
  { isTemplate, locale, facts }: Fixing,
): ProblemFix | undefined {
  if (!isTemplate) return fix(text, escapeHtml(payText(difference, facts, locale)));
  const replacement = payVariable(difference.factor, text);
  return replacement ? fix(text, replacement) : undefined;
}

const styles = ["long", "medium", "full", "short"] as const;

/** Returns a day in the style that another was typed in. */
export function dayText(
  typed: string,
  days: readonly string[],
  day: string,
  locale: string,
): string {
  const style = styles.find((each) =>
    days.some((other) => formatDate(other, locale, each) === typed),
  );
  return formatDate(day, locale, style);
}

const dayVariables = { start: "start_date", deadline: "expiry_date" } as const;

/** Returns how a typed day is corrected. */
export function dayFix(
  { kind, text, days, isBefore }: DayClaim,
  day: string,
  { isTemplate, locale }: Fixing,
): ProblemFix | undefined {
  if (isBefore) return undefined;
  if (isTemplate) return fix(text, variable(dayVariables[kind]));
  return fix(text, escapeHtml(dayText(text, days, day, locale)));
}

/** Returns how a greeted name is corrected. */
export function nameFix(
  { text, isTitled }: NameClaim,
  { isTemplate, facts }: Fixing,
): ProblemFix | undefined {
  const { firstName, lastName } = facts.candidate;
  const isFull = /\s/.test(text);
  const full = `${firstName} ${lastName}`.trim();
  const alone = isTitled ? lastName || firstName : firstName || lastName;
  if (!isTemplate) return fix(text, escapeHtml(isFull ? full : alone));
  if (isFull) return fix(text, variable("candidate_name"));
  return fix(text, variable(isTitled ? "candidate_last_name" : "candidate_first_name"));
}
