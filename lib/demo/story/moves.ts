import type { OfferStatus } from "@/db/enums";
import { linkUrl } from "@/lib/auth/links";
import { isPastDeadline } from "@/lib/format/calendar";
import { composeOfferMail } from "@/lib/offers/compose-offer-mail";
import { checkTransition } from "@/lib/offers/lifecycle";
import { record, type Scene } from "./ledger";
import type { By } from "./types";

const stamps = {
  sent: "sentAt",
  pending: "openedAt",
  accepted: "acceptedAt",
  declined: "declinedAt",
  withdrawn: "withdrawnAt",
} as const;

/** What `sendLetters` writes, in a demo without a mail server. Answers whether there was a mail. */
function sendLetter(scene: Scene, at: Date): boolean {
  const { ledger, offer, candidate, job, account, linkId } = scene;
  const { accountId, id: offerId } = offer;
  const link = { id: linkId, accountId, kind: "offer" as const, offerId, recipientId: null };
  ledger.links.push({ ...link, createdAt: at, closedAt: null });
  const version = ledger.versions.at(-1);
  if (!candidate.email || !version) return false;
  const mail = composeOfferMail({
    offer: { ...offer, candidate, job, account },
    letterHtml: version.letterHtml,
    url: linkUrl("offer", linkId),
  });
  ledger.messages.push({
    ...{
      accountId,
      kind: "offer_letter",
      status: "kept",
      offerId,
      recipientId: null,
      recipient: candidate.email,
    },
    ...mail,
    ...{ attempts: 0, lastError: null, createdAt: at, sentAt: null },
  });
  return true;
}

/** What `applyTransitions` writes. Throws where the lifecycle would refuse. */
export function moveOffer(
  scene: Scene,
  by: By,
  at: Date,
  to: Exclude<OfferStatus, "draft">,
  evidence: Record<string, unknown> = {},
): void {
  const { offer, account, ledger } = scene;
  const verdict = checkTransition(offer, to);
  if (verdict.kind !== "move") throw new Error(`Offer ${offer.id} cannot become ${to}`);
  const from = offer.status;
  offer.status = to;
  offer[stamps[to]] ??= at;
  offer.updatedAt = at;
  offer.revision += 1;
  const mailed = to === "sent" && sendLetter(scene, at);
  const link = ledger.links.at(-1);
  if (to === "withdrawn" && link?.offerId === offer.id) link.closedAt = at;
  const answer = to === "accepted" || to === "declined";
  const late = answer && isPastDeadline(offer.expiryDate, account.timeZone, at);
  const data = {
    ...{ from, version: offer.version },
    ...(to === "sent" && { mailed }),
    ...(late && { afterDeadline: true }),
    ...evidence,
  };
  const type = to === "pending" ? "offer.opened" : `offer.${to}`;
  record(scene, by, at, type, data, { from });
}
