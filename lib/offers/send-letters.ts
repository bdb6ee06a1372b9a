import { and, eq, inArray } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { links, offers, offerVersions, templates } from "@/db/schema";
import { linkUrl } from "@/lib/auth/links";
import { randomToken } from "@/lib/auth/secrets";
import { enqueueMessages } from "@/lib/outbox/enqueue-messages";
import { sameAccount } from "@/lib/same-account";
import { composeOfferMail } from "./compose-offer-mail";
import type { OfferWithParties } from "./lock-offers";

/**
 * Opens the candidates' links and queues the letters of their current versions. A candidate without
 * an email address has only their link.
 */
export async function sendLetters(tx: Queryable, sent: readonly OfferWithParties[]): Promise<void> {
  const [first] = sent;
  if (!first) return;
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
}

async function openLinks(tx: Queryable, accountId: number, ids: readonly number[]) {
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

async function currentLetters(tx: Queryable, accountId: number, ids: readonly number[]) {
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
