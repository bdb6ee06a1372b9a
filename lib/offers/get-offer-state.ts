import { and, desc, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { accounts, links, offers, offerVersions, outboxMessages } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { linkUrl } from "@/lib/auth/links";
import { notFound } from "@/lib/errors";
import { isPastDeadline } from "@/lib/format/calendar";
import { unresolvedOf } from "@/lib/letters/rules";
import { sameAccount } from "@/lib/same-account";
import type { OfferMessage, OfferState } from "./dto";
import { nextSteps, updateRefusal } from "./lifecycle";

/** Returns an offer's state: its steps, letter, link and emails. Throws `not_found`. */
export async function getOfferState(actor: Actor, id: number): Promise<OfferState> {
  requirePermission(actor, "offers.read");
  const [found, messages] = await Promise.all([findState(actor, id), findMessages(actor, id)]);
  if (!found) throw notFound("Offer");
  const { offer, letterHash, timeZone, linkId, linkClosedAt } = found;
  const open = linkId !== null && linkClosedAt === null;
  const unanswered = offer.status === "sent" || offer.status === "pending";
  return {
    id,
    status: offer.status,
    version: offer.version,
    letterSource: offer.letterSource,
    letterHash,
    problems: offer.problems,
    unresolved: unresolvedOf(offer.problems),
    steps: nextSteps(offer),
    updateRefusal: updateRefusal(offer.status),
    link: open && actor.permissions.has("offers.transition") ? linkUrl("offer", linkId) : null,
    openedAt: offer.openedAt?.toISOString() ?? null,
    overdue: unanswered && isPastDeadline(offer.expiryDate, timeZone, new Date()),
    timeZone,
    messages,
    revision: offer.revision,
  };
}

async function findState(actor: Actor, id: number) {
  const [row] = await database()
    .select({
      offer: {
        status: offers.status,
        version: offers.version,
        letterSource: offers.letterSource,
        problems: offers.problems,
        openedAt: offers.openedAt,
        expiryDate: offers.expiryDate,
        revision: offers.revision,
      },
      letterHash: offerVersions.letterHash,
      timeZone: accounts.timeZone,
      linkId: links.id,
      linkClosedAt: links.closedAt,
    })
    .from(offers)
    .innerJoin(accounts, eq(accounts.id, offers.accountId))
    .innerJoin(
      offerVersions,
      and(sameAccount(offerVersions.offerId, offers.id), eq(offerVersions.number, offers.version)),
    )
    .leftJoin(links, sameAccount(links.offerId, offers.id))
    .where(and(eq(offers.accountId, actor.accountId), eq(offers.id, id)));
  return row;
}

async function findMessages(actor: Actor, offerId: number): Promise<OfferMessage[]> {
  const rows = await database()
    .select({
      id: outboxMessages.id,
      status: outboxMessages.status,
      recipient: outboxMessages.recipient,
      createdAt: outboxMessages.createdAt,
      sentAt: outboxMessages.sentAt,
      lastError: outboxMessages.lastError,
    })
    .from(outboxMessages)
    .where(and(eq(outboxMessages.accountId, actor.accountId), eq(outboxMessages.offerId, offerId)))
    .orderBy(desc(outboxMessages.id))
    .limit(20);
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  }));
}
