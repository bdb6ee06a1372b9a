import { inTransaction } from "@/db/client";
import type { OfferStatus } from "@/db/enums";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import { requireRevision } from "@/lib/lock-record";
import { applyTransitions } from "./apply-transitions";
import type { TransitionDto } from "./dto";
import { lockOffers } from "./lock-offers";
import { toTransition } from "./serialize";

/**
 * Changes the status of one offer. The same status again succeeds and writes nothing. Throws
 * `not_found`, `precondition_failed`, or `bad_request` with the reason; with `refusesLate` also for
 * sending past the deadline.
 */
export async function transitionOffer(
  actor: Actor,
  id: number,
  to: OfferStatus,
  options: { ifMatch?: number | undefined; refusesLate?: boolean } = {},
): Promise<TransitionDto> {
  requirePermission(actor, "offers.transition");
  return inTransaction(async (tx) => {
    const locked = await lockOffers(tx, actor.accountId, [id]);
    const [offer] = locked;
    if (!offer) throw notFound("Offer");
    requireRevision("Offer", offer.revision, options.ifMatch);
    const [result] = await applyTransitions(tx, actor, locked, to, {
      refusesLate: options.refusesLate,
    });
    if (!result) throw notFound("Offer");
    if (result.error) throw result.error;
    return toTransition(result.offer);
  });
}
