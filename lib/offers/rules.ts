import type { PayFrequency } from "@/db/enums";
import { AppError } from "@/lib/errors";
import { daysBetween } from "@/lib/format/calendar";
import { formatDate } from "@/lib/format/dates";
import { currencyDecimals, currencyProblem } from "@/lib/format/money";

/** A job's pay: a range, of which either bound may be missing. */
export interface JobPay {
  salaryMin: number | null;
  salaryMax: number | null;
  currency: string | null;
  payFrequency: PayFrequency | null;
}

interface OfferPay {
  salary?: number | null | undefined;
  currency?: string | null | undefined;
  payFrequency?: PayFrequency | null | undefined;
}

/**
 * Returns a job's pay: the midpoint of its range, or its only bound, rounded to the decimals of
 * the currency, at most two.
 */
export function jobSalary({ salaryMin, salaryMax, currency }: Omit<JobPay, "payFrequency">) {
  const bounds = [salaryMin ?? salaryMax, salaryMax ?? salaryMin].flatMap((bound) => bound ?? []);
  if (bounds.length === 0) return null;
  const cents = bounds.reduce((sum, bound) => sum + Math.round(bound * 100), 0) / bounds.length;
  const parts = 10 ** Math.min(2, currencyDecimals(currency));
  return Math.round((cents * parts) / 100) / parts;
}

/** Returns an offer's pay: absent fields come from the job, an explicit null means none. */
export function inheritPay(given: OfferPay, job: JobPay) {
  const currency = given.currency === undefined ? job.currency : given.currency;
  return {
    salary: given.salary === undefined ? jobSalary({ ...job, currency }) : given.salary,
    currency,
    payFrequency: given.payFrequency === undefined ? job.payFrequency : given.payFrequency,
  };
}

/** Returns how long the candidate has to respond: `37 days left`, `less than a day left`. */
export function timeLeftText(expiryDate: string, today: string): string {
  const days = daysBetween(today, expiryDate);
  if (days < 0) return "passed";
  if (days === 0) return "less than a day left";
  return days === 1 ? "1 day left" : `${days.toLocaleString("en")} days left`;
}

/** Returns why an offer that the candidate can see can't get a deadline whose day is over. */
export const lateDeadline = (expiryDate: string, locale: string): string =>
  `${formatDate(expiryDate, locale)} has passed, so the candidate couldn't respond. Choose today or a later day`;

/** Throws `invalid` for a salary with decimals that its currency doesn't have. */
export function refusePay({ salary, currency }: OfferPay): void {
  const problem = currencyProblem(salary, currency);
  if (problem)
    throw new AppError("invalid", "Validation failed", { details: { salary: [problem] } });
}

/** Questions that a candidate can ask about an offer within 24 hours. */
export const maxQuestionsADay = 5;

/** Questions that a candidate can ask about an offer. */
export const maxQuestions = 20;

/** Characters of an answer to a question. */
export const maxAnswerLength = 4000;
