import type { Viewer } from "@/components/layout/viewer";
import { DateText } from "@/components/ui/date-text";
import { formatDate, formatDeadline } from "@/lib/format/dates";
import type { OfferStatus } from "@/lib/offers/client";

type DueDateProps = {
  offer: { status: OfferStatus; expiryDate: string | null };
  viewer: Viewer;
};

/** Shows the response deadline, marked as overdue if it passed without a response. */
export function DueDate({ offer: { status, expiryDate }, viewer }: DueDateProps) {
  if (!expiryDate) return null;
  const { locale, timeZone, today } = viewer;
  const waiting = status === "sent" || status === "pending";
  const late = waiting && expiryDate < today;
  return (
    <span
      className={
        late ? "text-negative" : waiting && expiryDate === today ? "text-warning" : undefined
      }
    >
      <DateText
        dateTime={expiryDate}
        text={formatDate(expiryDate, locale, "medium")}
        title={formatDeadline(expiryDate, locale, timeZone)}
      />
      {late && " overdue"}
    </span>
  );
}
