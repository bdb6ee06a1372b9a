import type { OfferStatus } from "@/lib/offers/client";

const notes: Partial<Record<OfferStatus, string>> = {
  accepted: "The candidate accepted this offer, so its status, terms and letter are final.",
  declined:
    "The candidate declined this offer, so it is final. To propose new terms, reopen it as a new draft.",
  withdrawn:
    "This offer was withdrawn and its link is closed, so it is final. To offer the job again, reopen it as a new draft.",
};

/** Returns why nothing more can happen to an offer, or null if something can. */
export const finalNote = (status: OfferStatus): string | null => notes[status] ?? null;
