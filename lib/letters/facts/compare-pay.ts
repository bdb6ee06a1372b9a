import type { PayFrequency } from "@/db/enums";
import type { PayClaim } from "./claims";
import type { OfferFacts } from "./facts";

/** Payments of a year by period, the usual number first. */
const perYear: Partial<Record<PayFrequency, readonly number[]>> = {
  yearly: [1],
  monthly: [12, 12.5, 13, 13.3, 13.5, 13.92, 14, 14.5],
  weekly: [52, 52.14, 52.18],
};

/** Every number of payments that a sentence without a period may mean. */
const anyPart = [12, 13, 13.5, 13.92, 14, 24, 26, 52, 52.14, 52.18, 220, 260, 261, 1950, 2080];

const isNear = (typed: number, exact: number) =>
  Math.abs(typed - exact) <= Math.max(1, exact * 0.0002) && exact > 0;

/** What an offer pays in the period that a letter names. */
interface Expected {
  amount: number;
  /** What the salary is multiplied by. */
  factor: number;
  isSame: boolean;
  /** Other amounts that are as right. */
  alternatives: readonly number[];
}

function expectedIn(
  period: PayFrequency | null,
  salary: number,
  paid: PayFrequency | null,
): Expected | null {
  if (!paid || period === paid)
    return { amount: salary, factor: 1, isSame: true, alternatives: [] };
  if (!period) {
    const alternatives = anyPart.flatMap((part) => [salary / part, salary * part]);
    return { amount: salary, factor: 1, isSame: true, alternatives };
  }
  const [from, to] = [perYear[paid], perYear[period]];
  if (!from || !to) return null;
  const factors = from.flatMap((payments) => to.map((parts) => payments / parts));
  const [factor = 1] = factors;
  const alternatives = [salary, ...factors.map((each) => salary * each)];
  return { amount: salary * factor, factor, isSame: false, alternatives };
}

/** How typed pay differs from the offer's. */
export interface PayDifference {
  /** The offer's pay in the letter's period. */
  amount: number;
  factor: number;
}

/** Returns how typed pay contradicts an offer, or null if it could be right. */
export function payDifference(claim: PayClaim, facts: OfferFacts): PayDifference | null {
  const { salary, currency, payFrequency, others } = facts;
  if (salary === null) return null;
  const expected = expectedIn(claim.period, salary, payFrequency);
  if (!expected) return null;
  const isRight = (typed: number) =>
    (expected.isSame ? typed === expected.amount : isNear(typed, expected.amount)) ||
    expected.alternatives.some((each) => isNear(typed, each));
  const difference = { amount: expected.amount, factor: expected.factor };
  if (claim.amounts.some(isRight)) {
    const isCurrency = !currency || (claim.currencies?.includes(currency.toUpperCase()) ?? true);
    return isCurrency || claim.others.some(isRight) ? null : difference;
  }
  const isOther = claim.amounts.some((typed) => others.some((value) => Number(value) === typed));
  return isOther || claim.others.some(isRight) ? null : difference;
}
