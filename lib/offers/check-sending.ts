import type { PayFrequency } from "@/db/enums";
import { formatDate } from "@/lib/format/dates";
import { formatMoney, formatPay } from "@/lib/format/money";
import { payFrequencyWords } from "@/lib/format/pay-frequency";
import { startProblem } from "@/lib/format/plausible-days";
import { type FieldDefinition, type FieldValues, missingFields } from "@/lib/offer-fields/rules";
import type { SendProblem } from "./dto";
import type { JobPay } from "./rules";

/** An offer about to be sent, with what its terms are compared with. */
export interface SendSubject {
  salary: number | null;
  currency: string | null;
  payFrequency: PayFrequency | null;
  startDate: string | null;
  expiryDate: string | null;
  candidateName: string;
  job: JobPay;
  customFields: FieldValues;
  /** The account's offer fields. */
  fields: readonly FieldDefinition[];
  /** The person's other offers for this job; null if there is none. */
  acceptedOfferId: number | null;
  openOfferId: number | null;
}

interface Moment {
  /** The account's calendar day, `YYYY-MM-DD`. */
  today: string;
  locale: string;
}

/**
 * Returns what speaks against sending an offer, errors first: errors stop it, warnings ask. Used by
 * the form, the dialog and bulk runs alike.
 */
export function checkSending(offer: SendSubject, moment: Moment): SendProblem[] {
  return [
    ...checkFields(offer),
    ...checkDeadline(offer, moment),
    ...checkStart(offer, moment),
    ...checkPay(offer, moment),
    ...checkOtherOffers(offer),
  ];
}

/** Returns why an offer can't be sent once the day of its deadline is over. */
export const deadlineRefusal = (expiryDate: string, locale: string): string =>
  `The response deadline was ${formatDate(expiryDate, locale)}. Extend it before sending.`;

const warning = (code: SendProblem["code"], message: string): SendProblem => ({
  code,
  level: "warning",
  message,
});

const checkFields = ({ fields, customFields }: SendSubject): SendProblem[] =>
  missingFields(fields, customFields).map((label) => ({
    code: "field_missing",
    level: "error",
    message: `${label} is required before sending.`,
  }));

function checkDeadline({ expiryDate }: SendSubject, { today, locale }: Moment): SendProblem[] {
  if (expiryDate === null) return [];
  if (expiryDate < today) {
    const message = deadlineRefusal(expiryDate, locale);
    return [{ code: "deadline_passed", level: "error", message }];
  }
  if (expiryDate === today) {
    const message = "The response deadline is today, so the candidate has less than a day.";
    return [warning("deadline_today", message)];
  }
  if (expiryDate > yearLater(today)) {
    const day = formatDate(expiryDate, locale);
    return [warning("deadline_far", `The response deadline, ${day}, is more than a year away.`)];
  }
  return [];
}

function checkStart(
  { startDate, expiryDate }: SendSubject,
  { today, locale }: Moment,
): SendProblem[] {
  if (startDate === null) return [];
  const start = `The start date, ${formatDate(startDate, locale)},`;
  if (startDate < today) return [warning("start_passed", `${start} has passed.`)];
  if (startProblem(startDate, today)) {
    return [warning("start_far", `${start} is more than ten years away.`)];
  }
  if (expiryDate === null || startDate >= expiryDate) return [];
  const deadline = `the response deadline, ${formatDate(expiryDate, locale)}`;
  return [warning("start_before_deadline", `${start} is before ${deadline}.`)];
}

function checkPay({ salary, currency, payFrequency, job }: SendSubject, { locale }: Moment) {
  if (salary === null) return [];
  const pay = formatPay(salary, currency, payFrequency, locale);
  if (currency === null) return [warning("no_currency", `The pay, ${pay}, has no currency.`)];
  if (job.currency !== null && job.currency !== currency) {
    const message = `The pay is in ${currency}, but the job's is in ${job.currency}.`;
    return [warning("other_currency", message)];
  }
  if (payFrequency && job.payFrequency && payFrequency !== job.payFrequency) {
    const [own, jobs] = [payFrequency, job.payFrequency].map((each) =>
      payFrequencyWords(each, "en"),
    );
    return [warning("other_frequency", `The pay is ${own}, but the job's is ${jobs}.`)];
  }
  const { salaryMin, salaryMax } = job;
  const band = bandText(job, locale);
  if (salaryMin !== null && salary < salaryMin) {
    return [warning("pay_below", `The pay, ${pay}, is below the job's range, ${band}.`)];
  }
  if (salaryMax !== null && salary > salaryMax) {
    return [warning("pay_above", `The pay, ${pay}, is above the job's range, ${band}.`)];
  }
  return [];
}

function bandText({ salaryMin, salaryMax, currency, payFrequency }: JobPay, locale: string) {
  const money = (amount: number) => formatMoney(amount, currency, locale);
  const per = payFrequency ? ` ${payFrequencyWords(payFrequency, locale)}` : "";
  if (salaryMin === null) return `up to ${money(salaryMax ?? 0)}${per}`;
  if (salaryMax === null) return `from ${money(salaryMin)}${per}`;
  return `${money(salaryMin)} to ${money(salaryMax)}${per}`;
}

function checkOtherOffers({ candidateName, acceptedOfferId, openOfferId }: SendSubject) {
  if (acceptedOfferId !== null) {
    const message = `${candidateName} has already accepted an offer for this job (offer ${acceptedOfferId}).`;
    return [warning("already_accepted", message)];
  }
  if (openOfferId === null) return [];
  const message = `${candidateName} already has an open offer for this job (offer ${openOfferId}).`;
  return [warning("already_open", message)];
}

const yearLater = (date: string) => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
