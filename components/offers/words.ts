import { formatPay } from "@/lib/format/money";
import type { OfferListRow, PayFrequency } from "@/lib/offers/client";

type Pay = { salary: number | null; currency: string | null; payFrequency: PayFrequency | null };

/** Returns `$150,000 per year`, or null if there is no pay. */
export const payWords = ({ salary, currency, payFrequency }: Pay, locale: string): string | null =>
  salary === null ? null : formatPay(salary, currency, payFrequency, locale);

const eventWords: Record<string, string> = {
  "offer.created": "Created",
  "offer.updated": "Changed",
  "offer.sent": "Sent",
  "offer.resent": "Resent",
  "offer.reminded": "Reminded",
  "offer.reopened": "Reopened",
  "offer.opened": "Opened",
  "offer.asked": "Question",
  "offer.question_answered": "Question answered",
  "offer.accepted": "Accepted",
  "offer.declined": "Declined",
  "offer.withdrawn": "Withdrawn",
  "offer.undeliverable": "Email failed",
  "offer.complained": "Reported as spam",
  "offer.deadline_near": "Due soon",
  "offer.deadline_passed": "Overdue",
};

/** Returns the last event in a word or two. */
export function lastEventWords({ lastEvent }: OfferListRow): string {
  if (!lastEvent) return "";
  const plain = lastEvent.type.replace(/^offer\./, "").replaceAll(/[._]/g, " ");
  return eventWords[lastEvent.type] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}

export const payFrequencyLabels: Record<PayFrequency, string> = {
  hourly: "Per hour",
  daily: "Per day",
  weekly: "Per week",
  monthly: "Per month",
  yearly: "Per year",
};
