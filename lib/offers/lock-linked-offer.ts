import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { links } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { candidateActor, type LinkVisit } from "@/lib/auth/link-visit";
import { fullName } from "@/lib/format/names";
import { lockOffers, type OfferWithParties } from "./lock-offers";

/**
 * Returns the locked offer behind a link, with its candidate as the actor; null if the link is
 * closed.
 */
export async function lockLinkedOffer(
  tx: Transaction,
  visit: LinkVisit,
): Promise<{ offer: OfferWithParties; actor: Actor } | null> {
  const [link] = await tx
    .select({ accountId: links.accountId, offerId: links.offerId })
    .from(links)
    .where(and(eq(links.id, visit.linkId), eq(links.kind, "offer"), isNull(links.closedAt)));
  if (!link?.offerId) return null;
  const [offer] = await lockOffers(tx, link.accountId, [link.offerId]);
  if (!offer || offer.status === "draft" || offer.status === "withdrawn") return null;
  return { offer, actor: candidateActor(visit, offer.accountId, fullName(offer.candidate)) };
}
