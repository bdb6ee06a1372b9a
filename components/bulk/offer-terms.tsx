import type { Viewer } from "@/components/layout/viewer";
import type { BulkRowDto } from "@/lib/bulk/client";
import { formatDate } from "@/lib/format/dates";
import { formatPay } from "@/lib/format/money";
import { timeLeftText } from "@/lib/offers/rules";

type OfferTermsProps = { offer: NonNullable<BulkRowDto["offer"]>; viewer: Viewer };

/** Shows the terms and the recipient of a row's offer on one line. */
export function OfferTerms({ offer, viewer: { locale, today } }: OfferTermsProps) {
  const { salary, currency, payFrequency, startDate, expiryDate, recipient } = offer;
  const day = (date: string) => formatDate(date, locale, "medium");
  const parts = [
    salary === null ? "No pay" : formatPay(salary, currency, payFrequency, locale),
    startDate ? `starts ${day(startDate)}` : "no start date",
    expiryDate
      ? `respond by ${day(expiryDate)} (${timeLeftText(expiryDate, today)})`
      : "no deadline",
    recipient ?? "no email address",
  ];
  return <>{parts.join(" · ")}</>;
}
