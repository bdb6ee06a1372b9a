import { inTransaction, openTransactionOrDatabase, type Queryable } from "@/db/client";
import type { OfferStatus } from "@/db/enums";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { requireRevision } from "@/lib/lock-record";
import { applyTransitions } from "./apply-transitions";
import type { TransitionDto } from "./dto";
import { checkTransition } from "./lifecycle";
import { lockOfferOrThrow, type OfferWithParties, seeOfferOrThrow } from "./lock-offers";
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
  const change = async (on: Queryable, offer: OfferWithParties) => {
    requireRevision("Offer", offer.revision, options.ifMatch);
    const { refusesLate } = options;
    const [result] = await applyTransitions(on, actor, [offer], to, { refusesLate });
    if (result?.error) throw result.error;
    return result?.offer.status === to ? toTransition(result.offer) : null;
  };
  const underLock = () =>
    inTransaction(async (tx) => change(tx, await lockOfferOrThrow(tx, actor.accountId, id)));
  const on = openTransactionOrDatabase();
  const seen = await seeOfferOrThrow(on, actor.accountId, id);
  // Only a letter takes several statements; otherwise it is locked if it changes under our eyes.
  const sends = to === "sent" && checkTransition(seen, to).kind === "move";
  const done = (sends ? null : await change(on, seen)) ?? (await underLock());
  if (!done) throw new Error("a locked offer has changed");
  return done;
}
