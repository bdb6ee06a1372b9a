import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { accounts, links, offers, offerVersions, templates } from "@/db/schema";
import { statement } from "@/db/statement";
import { linkUrl } from "@/lib/auth/links";
import { randomToken } from "@/lib/auth/secrets";
import { enqueueMessages } from "@/lib/outbox/enqueue-messages";
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
  const letters = await openLetters.all(tx, {
    accountId,
    offers: JSON.stringify(sent.map(({ id }) => ({ id, link: randomToken(16) }))),
  });
  const byOffer = new Map(letters.map((letter) => [letter.offerId, letter]));
  const mails = sent.flatMap((offer) => {
    const { email } = offer.candidate;
    const letter = byOffer.get(offer.id);
    if (!email || !letter) return [];
    const url = linkUrl("offer", letter.linkId);
    const { html: letterHtml, letterLocale, locale } = letter;
    const mail = composeOfferMail({ offer, letterHtml, letterLocale, locale, url });
    const message = { kind: "offer_letter" as const, recipient: email, offerId: offer.id };
    return [{ ...message, ...mail, locale, secrets: { url } }];
  });
  await enqueueMessages(tx, accountId, mails);
}

interface OpenLetter {
  offerId: number;
  linkId: string;
  html: string;
  letterLocale: string;
  /** Language of the email and the candidate's page. */
  locale: string;
}

/** Opens the links of offers, and returns the letters of their current versions. */
const openLetters = statement<{ accountId: number; offers: string }, OpenLetter>(
  (given) => sql`
    with opened as (
      insert into ${links} (id, account_id, kind, offer_id)
      select link, ${given.accountId}::int, 'offer', id
      from json_to_recordset(${given.offers}::json) as sent(id int, link text)
      on conflict (account_id, offer_id) do update set closed_at = null
      returning id, offer_id
    )
    select opened.offer_id as "offerId", opened.id as "linkId", version.letter_html as html,
      coalesce(${templates.locale}, version.locale, ${accounts.locale}) as "letterLocale",
      coalesce(version.locale, ${accounts.locale}) as locale
    from opened
    -- The array keeps the planner from reading all offers for the hundred that it expects.
    join ${offers} on offers.account_id = ${given.accountId}::int and offers.id = opened.offer_id
      and offers.id = any(array(select offer_id from opened))
    join ${accounts} on ${accounts.id} = offers.account_id
    join ${offerVersions} version on version.account_id = offers.account_id
      and version.offer_id = offers.id and version.number = offers.version
    left join ${templates} on templates.account_id = offers.account_id
      and templates.id = version.template_id`,
);
