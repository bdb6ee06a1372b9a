import { Notice } from "@/components/ui/notice";
import type { OfferStatus } from "@/lib/offers/client";

/** Told before a letter changes that the candidate can already read. */
export function SentWarning({ status }: { status: OfferStatus }) {
  if (status !== "sent" && status !== "pending") return null;
  return (
    <Notice tone="warning" title="The candidate has this letter">
      Saving makes a new version, and their page shows the new letter at once. No mail is sent by
      itself: send the letter again from the offer.
    </Notice>
  );
}
