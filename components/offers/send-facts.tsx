import type { Viewer } from "@/components/layout/viewer";
import { DescriptionList } from "@/components/ui/description-list";
import { formatDate } from "@/lib/format/dates";
import type { PayFrequency } from "@/lib/offers/client";
import { timeLeftText } from "@/lib/offers/rules";
import { payWords } from "./words";

/** Shows the terms of an offer and its recipient. */
export type SendTerms = {
  salary: number | null;
  currency: string | null;
  payFrequency: PayFrequency | null;
  startDate: string | null;
  expiryDate: string | null;
  recipient: string | null;
};

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
          note: expiryDate && timeLeftText(expiryDate, viewer.today),
        },
        { term: "To", value: recipient ?? none("No email address") },
      ]}
    />
  );
}
