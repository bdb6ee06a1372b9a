import type { Viewer } from "@/components/layout/viewer";
import { DateText } from "@/components/ui/date-text";
import { formatDate, formatDeadline } from "@/lib/format/dates";
import type { OfferStatus } from "@/lib/offers/client";

type DueDateProps = {
  offer: { status: OfferStatus; expiryDate: string | null };
  viewer: Viewer;
  /** Leaves out the title, which a phone can't show. */
  isBrief?: boolean;
};

/** Shows the response deadline, marked as overdue if it passed without a response. */
export function DueDate({ offer: { status, expiryDate }, viewer, isBrief }: DueDateProps) {
  if (!expiryDate) return null;
  const { locale, timeZone, today } = viewer;
  const waiting = status === "sent" || status === "pending";
  const late = waiting && expiryDate < today;
  const date = (
    <DateText
      dateTime={expiryDate}
      text={formatDate(expiryDate, locale, "medium")}
      title={isBrief ? undefined : formatDeadline(expiryDate, locale, timeZone)}
    />
  );
  if (!late && !(waiting && expiryDate === today)) return date;
  return (
    <span className={late ? "text-negative" : "text-warning"}>
      {date}
      {late && " overdue"}
    </span>
  );
}
