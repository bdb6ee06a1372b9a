import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { links, offers, offerVersions, outboxMessages, templates } from "@/db/schema";
import { linkUrl } from "@/lib/auth/links";
import { randomToken } from "@/lib/auth/secrets";
import { enqueueMessages } from "@/lib/outbox/enqueue-messages";
import { sameAccount } from "@/lib/same-account";
import { composeOfferMail } from "./compose-offer-mail";
import type { OfferWithParties } from "./lock-offers";

/**
 * Opens the candidates' links and queues the letters of their current versions. Returns the offers
 * whose candidate has an email address; the others have only their link.
 */
export async function sendLetters(
  tx: Transaction,
  sent: readonly OfferWithParties[],
): Promise<Set<number>> {
  const [first] = sent;
  if (!first) return new Set();
  const { accountId } = first;
  const ids = sent.map((offer) => offer.id);
  const linkIds = await openLinks(tx, accountId, ids);
  const letters = await currentLetters(tx, accountId, ids);
  const mails = sent.flatMap((offer) => {
    const { email } = offer.candidate;
    const linkId = linkIds.get(offer.id);
    const letter = letters.get(offer.id);
    if (!email || !linkId || letter === undefined) return [];
    const url = linkUrl("offer", linkId);
    const letterLocale = letter.locale ?? offer.account.locale;
    const mail = composeOfferMail({ offer, letterHtml: letter.html, letterLocale, url });
    const message = { kind: "offer_letter" as const, recipient: email, offerId: offer.id };
    return [{ ...message, ...mail, secrets: { url } }];
  });
  await enqueueMessages(tx, accountId, mails);
  return new Set(mails.map((mail) => mail.offerId));
}

async function openLinks(tx: Transaction, accountId: number, ids: readonly number[]) {
  const rows = await tx
    .insert(links)
    .values(
      ids.map((offerId) => ({ id: randomToken(16), accountId, kind: "offer" as const, offerId })),
    )
    .onConflictDoUpdate({
      target: [links.accountId, links.offerId],
      set: { closedAt: null },
    })
    .returning({ id: links.id, offerId: links.offerId });
  return new Map(rows.map((row) => [row.offerId, row.id]));
}

async function currentLetters(tx: Transaction, accountId: number, ids: readonly number[]) {
  const rows = await tx
    .select({
      offerId: offerVersions.offerId,
      html: offerVersions.letterHtml,
      locale: templates.locale,
    })
    .from(offerVersions)
    .innerJoin(
      offers,
      and(sameAccount(offers.id, offerVersions.offerId), eq(offers.version, offerVersions.number)),
    )
    .leftJoin(templates, sameAccount(templates.id, offerVersions.templateId))
    .where(and(eq(offers.accountId, accountId), inArray(offers.id, [...ids])));
  return new Map(rows.map((row) => [row.offerId, row]));
}

/** Closes the links of withdrawn offers and cancels their queued letters. */
export async function closeLinks(
  tx: Transaction,
  accountId: number,
  withdrawn: readonly { id: number }[],
): Promise<void> {
  if (withdrawn.length === 0) return;
  const ids = withdrawn.map((offer) => offer.id);
  await tx
    .update(links)
    .set({ closedAt: sql`now()` })
    .where(
      and(eq(links.accountId, accountId), inArray(links.offerId, ids), isNull(links.closedAt)),
    );
  await tx
    .update(outboxMessages)
    .set({ status: "cancelled" })
    .where(
      and(
        eq(outboxMessages.accountId, accountId),
        inArray(outboxMessages.offerId, ids),
        eq(outboxMessages.status, "queued"),
      ),
    );
}
