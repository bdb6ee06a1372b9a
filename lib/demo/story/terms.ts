import type { Terms } from "@/lib/offers/compose-letter";
import { jobSalary } from "@/lib/offers/rules";
import { dateIn, nextStart } from "./calendar";
import { markets } from "./markets";
import type { Position } from "./positions";
import { chance, dice, whole } from "./random";

/** Pay is agreed in round numbers: the steps that people haggle in. */
function stepOf(salary: number): number {
  if (salary >= 1_000_000) return 50_000;
  if (salary >= 300_000) return 5000;
  if (salary >= 30_000) return 500;
  if (salary >= 1000) return 50;
  if (salary >= 100) return 5;
  return 0.25;
}

const rounded = (salary: number) => {
  const step = stepOf(salary);
  return Math.max(step, Math.round(salary / step) * step);
};

function salaryOf({ salaryMin, salaryMax }: Position): number {
  const min = salaryMin ?? (salaryMax ?? 0) * 0.8;
  const max = salaryMax ?? min * 1.25;
  const middle = jobSalary({ salaryMin, salaryMax });
  return middle && chance(0.2) ? middle : rounded(dice.number.float({ min, max }));
}

/** What an offer for the position comes to, to be answered `due` days after today. */
export function makeTerms(today: Date, position: Position, due: number): Terms {
  const { startsOn, currency } = markets[position.market];
  const informal = position.letter === "builtin" || position.letter === "hourly";
  return {
    salary: salaryOf(position),
    currency,
    payFrequency: position.payFrequency,
    startDate: informal && chance(0.15) ? null : nextStart(today, due + whole(10, 40), startsOn),
    expiryDate: informal && chance(0.1) ? null : dateIn(today, due),
  };
}

/** The terms before the candidate asked for more. */
export function beforeRaise(terms: Terms): Terms {
  const { salary } = terms;
  if (salary === null) return terms;
  const less = rounded(salary * dice.number.float({ min: 0.93, max: 0.98 }));
  return { ...terms, salary: less < salary ? less : salary - stepOf(salary) };
}

/** The terms before the candidate got more time to answer. */
export function beforeExtension(today: Date, terms: Terms, due: number): Terms {
  return { ...terms, expiryDate: terms.expiryDate && dateIn(today, due - whole(3, 5)) };
}
