import type { PayFrequency } from "@/db/enums";
import { daysBetween } from "@/lib/format/calendar";

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

/** Returns a job's pay: the midpoint of its range in whole cents, or its only bound. */
export function jobSalary(job: Pick<JobPay, "salaryMin" | "salaryMax">): number | null {
  const { salaryMin, salaryMax } = job;
  if (salaryMin === null || salaryMax === null) return salaryMin ?? salaryMax;
  return Math.round(((salaryMin + salaryMax) / 2) * 100) / 100;
}

/** Returns an offer's pay: absent fields come from the job, an explicit null means none. */
export function inheritPay(given: OfferPay, job: JobPay) {
  return {
    salary: given.salary === undefined ? jobSalary(job) : given.salary,
    currency: given.currency === undefined ? job.currency : given.currency,
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
