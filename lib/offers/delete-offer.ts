import { and, eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { offers } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { recordEvents } from "@/lib/events/record-events";
import { requireRevision } from "@/lib/lock-record";
import type { DeletedOffer } from "./dto";
import { lockOfferOrThrow } from "./lock-offers";

/**
 * Permanently deletes an offer in any status, with its versions, letters and link. The audit log
 * keeps who, when and what. Throws `not_found` and `precondition_failed`.
 */
export async function deleteOffer(
  actor: Actor,
  id: number,
  options: { ifMatch?: number | undefined } = {},
): Promise<DeletedOffer> {
  requirePermission(actor, "offers.delete");
  return inTransaction(async (tx) => {
    const offer = await lockOfferOrThrow(tx, actor.accountId, id);
    requireRevision("Offer", offer.revision, options.ifMatch);
    await tx.delete(offers).where(and(eq(offers.accountId, actor.accountId), eq(offers.id, id)));
    const { candidateId, jobId, status, salary, currency, payFrequency, startDate } = offer;
    const data = { candidateId, jobId, status, salary, currency, payFrequency, startDate };
    await recordAudit(tx, actor, [
      { action: "offer.deleted", subjectType: "offer", subjectId: id, data },
    ]);
    await recordEvents(tx, actor, [
      { type: "offer.deleted", candidateId, data: { offerId: id, jobTitle: offer.job.title } },
    ]);
    const deletedAt = new Date().toISOString();
    return { id, candidateId, jobId, status: "withdrawn", deletedAt };
  });
}
