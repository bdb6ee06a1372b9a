import { inTransaction } from "@/db/client";
import { type LinkVisit, originOfVisit } from "@/lib/auth/link-visit";
import { applyTransitions } from "./apply-transitions";
import { lockLinkedOffer } from "./lock-linked-offer";

/**
 * Records that a person opened the candidate's page: a sent offer becomes pending. Later calls
 * write nothing. Returns false if the link is closed.
 */
export async function openOffer(visit: LinkVisit): Promise<boolean> {
  return inTransaction(async (tx) => {
    const found = await lockLinkedOffer(tx, visit);
    if (!found) return false;
    const { offer, actor } = found;
    if (offer.status === "sent") {
      await applyTransitions(tx, actor, [offer], "pending", { evidence: originOfVisit(visit) });
    }
    return true;
  });
}
