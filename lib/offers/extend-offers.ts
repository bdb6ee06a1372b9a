import { inTransaction, type Transaction } from "@/db/client";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { linkUrl } from "@/lib/auth/links";
import { AppError } from "@/lib/errors";
import { enqueueMessages } from "@/lib/outbox/enqueue-messages";
import { refuseBlocked } from "@/lib/outbox/find-blocked";
import { composeDeadlineMail } from "./compose-deadline-mail";
import type { OfferDto } from "./dto";
import { linksToMail } from "./find-mail-links";
import { lockOffers } from "./lock-offers";
import type { ExtendOfferInput } from "./schema";
import { updateOffer } from "./update-offer";

export interface ExtendResult {
  id: number;
  error?: string;
}

/**
 * Emails the candidates of open offers their new deadlines, in a few statements for any number. A
 * candidate without an email address, or whose address is blocked, gets none.
 */
async function notifyOfDeadlines(
  tx: Transaction,
  actor: Actor,
  ids: readonly number[],
): Promise<void> {
  const { accountId } = actor;
  if (ids.length === 0) return;
  const locked = await lockOffers(tx, accountId, ids);
  const found = await linksToMail.all(tx, {
    ...{ accountId, ids: JSON.stringify(ids), isAutomatic: false },
  });
  const byOffer = new Map(found.map((each) => [each.offerId, each]));
  const mails = locked.flatMap((offer) => {
    const { id: offerId, status, expiryDate, candidate } = offer;
    const link = byOffer.get(offerId);
    const isOpen = status === "sent" || status === "pending";
    if (!isOpen || !link || !expiryDate || !candidate.email) return [];
    const url = linkUrl("offer", link.linkId);
    const { locale } = link;
    const mail = composeDeadlineMail("extension", offer, { expiryDate, url, locale });
    const message = { kind: "offer_extension" as const, recipient: candidate.email, offerId };
    return [{ ...message, ...mail, locale, secrets: { url } }];
  });
  await enqueueMessages(tx, accountId, mails);
}

/**
 * Moves the deadline of one offer as an update does, with a new version, and emails it to the
 * candidate of an open offer if asked to. Throws what `updateOffer` throws, and `bad_request` for an
 * email to an address that is blocked.
 */
export async function extendOffer(
  actor: Actor,
  { id, revision, expiryDate, notify }: ExtendOfferInput,
): Promise<OfferDto> {
  requirePermission(actor, "offers.write");
  if (notify) requirePermission(actor, "offers.transition");
  return inTransaction(async (tx) => {
    const options = { ifMatch: revision, refusesLate: true };
    const offer = await updateOffer(actor, id, { expiryDate }, options);
    if (!notify) return offer;
    const [locked] = await lockOffers(tx, actor.accountId, [id]);
    await refuseBlocked(tx, actor.accountId, locked?.candidate.email ?? "");
    await notifyOfDeadlines(tx, actor, [id]);
    return offer;
  });
}

/**
 * Moves the deadlines of several offers in the caller's transaction. Each is updated by itself, since
 * each has a letter and a version, and has its own result, in the given order.
 */
export async function extendOffers(
  tx: Transaction,
  actor: Actor,
  ids: readonly number[],
  { expiryDate, notify }: { expiryDate: string; notify: boolean },
): Promise<ExtendResult[]> {
  requirePermission(actor, "offers.write");
  if (notify) requirePermission(actor, "offers.transition");
  await lockOffers(tx, actor.accountId, ids);
  const results: ExtendResult[] = [];
  for (const id of ids) {
    try {
      await updateOffer(actor, id, { expiryDate }, { refusesLate: true });
      results.push({ id });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      results.push({ id, error: error.message });
    }
  }
  const extended = results.flatMap(({ id, error }) => (error ? [] : [id]));
  if (notify) await notifyOfDeadlines(tx, actor, extended);
  return results;
}
