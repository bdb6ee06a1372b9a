import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { links } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { fullName } from "@/lib/format/names";
import { lockOffers, type OfferWithParties } from "./parties";

/** Someone who came by a genuine link; its MAC was checked before. */
export interface LinkVisit {
  linkId: string;
  requestId?: string | undefined;
  address?: string | undefined;
  agent?: string | undefined;
}

/** The offer behind a link, locked, and its candidate as the actor; null where it is closed. */
export async function lockLinkedOffer(
  tx: Transaction,
  visit: LinkVisit,
): Promise<{ offer: OfferWithParties; actor: Actor } | null> {
  const [link] = await tx
    .select({ accountId: links.accountId, offerId: links.offerId })
    .from(links)
    .where(and(eq(links.id, visit.linkId), eq(links.kind, "offer"), isNull(links.closedAt)));
  if (!link) return null;
  const [offer] = await lockOffers(tx, link.accountId, [link.offerId]);
  if (!offer || offer.status === "draft" || offer.status === "withdrawn") return null;
  return { offer, actor: candidateOf(visit, offer) };
}

/** A candidate passes no permission check: only the two use cases of their page take them. */
function candidateOf(visit: LinkVisit, offer: OfferWithParties): Actor {
  return {
    kind: "candidate",
    accountId: offer.accountId,
    userId: null,
    name: fullName(offer.candidate),
    permissions: new Set(),
    credential: `link:${visit.linkId}`,
    ...(visit.requestId && { requestId: visit.requestId }),
    address: visit.address,
    agent: visit.agent,
  };
}

/** Where an opening or an answer came from, as its event keeps it. */
export const originOfVisit = ({ address, agent }: LinkVisit) => ({
  ...(address && { address }),
  ...(agent && { agent }),
});
