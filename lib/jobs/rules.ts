import type { EmploymentType, JobStatus, PayFrequency } from "@/db/enums";
import { currencyProblem, formatMoney } from "@/lib/format/money";
import { payFrequencyWords } from "@/lib/format/pay-frequency";

interface PayRange {
  salaryMin: number | null;
  salaryMax: number | null;
}

/** Returns what is wrong with a job's pay, by field. */
export function payProblems(
  job: PayRange & { currency: string | null },
): Partial<Record<keyof PayRange, string>> {
  const { salaryMin, salaryMax, currency } = job;
  const isInverted = salaryMin !== null && salaryMax !== null && salaryMin > salaryMax;
  const min = currencyProblem(salaryMin, currency);
  const max = isInverted
    ? "Maximum must not be less than minimum"
    : currencyProblem(salaryMax, currency);
  return { ...(min && { salaryMin: min }), ...(max && { salaryMax: max }) };
}

/** Formats a job's pay: `$120,000 – $150,000 per year`; empty without pay. */
export function payRangeWords(
  job: PayRange & { currency: string | null; payFrequency: PayFrequency | null },
  locale?: string,
): string {
  const { salaryMin, salaryMax, currency, payFrequency } = job;
  const money = (amount: number) => formatMoney(amount, currency, locale);
  const range =
    salaryMin !== null && salaryMax !== null && salaryMin !== salaryMax
      ? `${money(salaryMin)} – ${money(salaryMax)}`
      : salaryMin !== null && salaryMax === null
        ? `from ${money(salaryMin)}`
        : salaryMin === null && salaryMax !== null
          ? `up to ${money(salaryMax)}`
          : salaryMin !== null
            ? money(salaryMin)
            : "";
  return range && payFrequency ? `${range} ${payFrequencyWords(payFrequency, locale)}` : range;
}

export const jobStatusLabels: Record<JobStatus, string> = { open: "Open", closed: "Closed" };

export const employmentTypeLabels: Record<EmploymentType, string> = {
  "full-time": "Full-time",
  "part-time": "Part-time",
  contract: "Contract",
  internship: "Internship",
};

/** Returns why a job can't be deleted, in the API's words, or null. */
export const jobDeletionRefusal = (offerCount: number): string | null =>
  offerCount > 0 ? "Cannot delete job with offers" : null;

export const payFrequencyLabels: Record<PayFrequency, string> = {
  hourly: "Per hour",
  daily: "Per day",
  weekly: "Per week",
  monthly: "Per month",
  yearly: "Per year",
};

const currencyNames = new Intl.DisplayNames("en", { type: "currency" });

/** Every ISO 4217 code with its English name. */
export const currencies: readonly { code: string; name: string }[] = Intl.supportedValuesOf(
  "currency",
).map((code) => ({ code, name: currencyNames.of(code) ?? code }));
