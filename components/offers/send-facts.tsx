import type { Viewer } from "@/components/layout/viewer";
import { DescriptionList } from "@/components/ui/description-list";
import { formatDate } from "@/lib/format/dates";
import type { PayFrequency } from "@/lib/offers/client";
import { daysBetween } from "./calendar-days";
import { payWords } from "./words";

/** What an offer says, and to whom it goes. */
export type SendTerms = {
  salary: number | null;
  currency: string | null;
  payFrequency: PayFrequency | null;
  startDate: string | null;
  expiryDate: string | null;
  recipient: string | null;
};

/** Returns how long the candidate has: `37 days left`, `less than a day left`, `passed`. */
function timeLeft(expiryDate: string, today: string): string {
  const days = daysBetween(today, expiryDate);
  if (days < 0) return "passed";
  if (days === 0) return "less than a day left";
  return days === 1 ? "1 day left" : `${days.toLocaleString("en")} days left`;
}

const dayText = (date: string, { locale }: Viewer) => formatDate(date, locale, "medium");

/** Shows pay, dates and recipient of an offer before it is sent. */
export function SendFacts({ terms, viewer }: { terms: SendTerms; viewer: Viewer }) {
  const { startDate, expiryDate, recipient } = terms;
  const none = (text: string) => <span className="text-muted">{text}</span>;
  return (
    <DescriptionList
      items={[
        { term: "Pay", value: payWords(terms, viewer.locale) ?? none("Not specified") },
        {
          term: "Start date",
          value: startDate ? dayText(startDate, viewer) : none("Not specified"),
        },
        {
          term: "Respond by",
          value: expiryDate ? dayText(expiryDate, viewer) : none("No deadline"),
          note: expiryDate && timeLeft(expiryDate, viewer.today),
        },
        { term: "To", value: recipient ?? none("No email address") },
      ]}
    />
  );
}

/** Shows the same in a line, for the rows of a bulk run. */
export function SendFactsLine({ terms, viewer }: { terms: SendTerms; viewer: Viewer }) {
  const { startDate, expiryDate, recipient } = terms;
  const parts = [
    payWords(terms, viewer.locale) ?? "No pay",
    startDate ? `starts ${dayText(startDate, viewer)}` : "no start date",
    expiryDate
      ? `respond by ${dayText(expiryDate, viewer)} (${timeLeft(expiryDate, viewer.today)})`
      : "no deadline",
    recipient ?? "no email address",
  ];
  return <>{parts.join(" · ")}</>;
}
