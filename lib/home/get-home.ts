import { type Actor, requirePermission } from "@/lib/auth/actor";
import { findFigures } from "./find-figures";
import { findMonths } from "./find-months";
import { findNeeds } from "./find-needs";
import type { Home } from "./schema";

/**
 * What Home shows: what needs somebody now, the figures of the last 90 days, and the offers made
 * in each of the last 12 months by their status today. Days and months are those of the account's
 * time zone. Failed mail is told only to those who may see the outbox.
 */
export async function getHome(actor: Actor): Promise<Home> {
  requirePermission(actor, "offers.read");
  const [needs, figures, months] = await Promise.all([
    findNeeds(actor),
    findFigures(actor.accountId),
    findMonths(actor.accountId),
  ]);
  return { ...needs, figures, months };
}
