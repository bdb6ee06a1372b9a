import { Notice } from "@/components/ui/notice";
import type { OfferStatus } from "@/lib/offers/client";

/** Warns before changing a letter that the candidate can already read. */
export function SentWarning({ status }: { status: OfferStatus }) {
  if (status !== "sent" && status !== "pending") return null;
  return (
    <Notice tone="warning" title="The candidate already has this letter">
      Saving creates a new version, which appears on the candidate's page immediately. No email is
      sent automatically. To notify the candidate, resend the letter from the offer.
    </Notice>
  );
}
