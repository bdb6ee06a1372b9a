import { memoize } from "@/lib/format/memoize";
import { maskLiquid } from "./check-text";
import { checkFacts } from "./facts/check-facts";
import type { Claim } from "./facts/claims";
import type { KnownOffer } from "./facts/facts";
import { readClaims } from "./facts/read-claims";
import { readHtml } from "./html-pieces";
import { repairBraces } from "./repair-braces";
import type { LetterProblem } from "./schema";

const claimsOf = (typed: string, locale: string): Claim[] => {
  const masked = maskLiquid(typed);
  return readClaims(masked, readHtml(masked).blocks, locale);
};

/** Reads what is typed in a template once for many letters. */
const claimsOfTemplate = memoize((template: string, locale: string) =>
  claimsOf(repairBraces(template), locale),
);

/** A letter for an offer; without a template, it was written by hand. */
interface LetterOfOffer extends KnownOffer {
  template?: string | undefined;
  html: string;
}

/** Warns of pay, days and names that are typed in a letter but contradict its offer. */
export function checkContradictions(letter: LetterOfOffer): LetterProblem[] {
  const { template, html, facts, locale } = letter;
  const isTemplate = template !== undefined;
  const claims = isTemplate ? claimsOfTemplate(template, locale) : claimsOf(html, locale);
  return checkFacts({ claims, printed: html, isTemplate, locale, facts });
}
