import { onReplica } from "@/db/replica";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { findFigures } from "./find-figures";
import { findMonths } from "./find-months";
import { findNeeds } from "./find-needs";
import type { Home } from "./schema";

/**
 * Returns the dashboard: what needs attention, the figures of the last 90 days, and the offers
 * created in each of the last 12 months by current status. Days and months use the account's time
 * zone. Failed emails are included only for actors who may read the outbox.
 */
export async function getHome(actor: Actor): Promise<Home> {
  requirePermission(actor, "offers.read");
  const [needs, figures, months] = await onReplica(() =>
    Promise.all([findNeeds(actor), findFigures(actor.accountId), findMonths(actor.accountId)]),
  );
  return { ...needs, figures, months };
}
