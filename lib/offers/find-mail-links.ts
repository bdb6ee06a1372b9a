import { sql } from "drizzle-orm";
import {
  accounts,
  blockedAddresses,
  candidates,
  links,
  offers,
  offerVersions,
  outboxMessages,
} from "@/db/schema";
import { statement } from "@/db/statement";

/** Matches offers with an email to the candidate's present address that was refused for good. */
export const hasBounced = sql<boolean>`exists (
  select from ${outboxMessages} message
  where message.account_id = offer.account_id and message.offer_id = offer.id
    and message.bounced_at is not null and message.recipient = candidate.email)`;

/**
 * Returns the open links of an account's offers with the language of what their candidates see, but
 * not where the address is blocked, or, for automatic emails, where one about the offer has bounced.
 */
export const linksToMail = statement<
  { accountId: number; ids: string; isAutomatic: boolean },
  { offerId: number; linkId: string; locale: string }
>(
  (given) => sql`
    select offer.id as "offerId", link.id as "linkId",
      coalesce(version.locale, account.locale) as locale
    from ${offers} offer
    join ${accounts} account on account.id = offer.account_id
    join ${candidates} candidate on candidate.account_id = offer.account_id
      and candidate.id = offer.candidate_id
    join ${links} link on link.account_id = offer.account_id and link.offer_id = offer.id
      and link.closed_at is null
    join ${offerVersions} version on version.account_id = offer.account_id
      and version.offer_id = offer.id and version.number = offer.version
    where offer.account_id = ${given.accountId}::int
      and offer.id = any(array(
        select value::int from json_array_elements_text(${given.ids}::json)))
      and not exists (select from ${blockedAddresses} blocked
        where blocked.account_id = offer.account_id and blocked.address = lower(candidate.email))
      and not (${given.isAutomatic}::boolean and ${hasBounced})`,
);
