import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { announce } from "@/lib/live/announce";

/** Name of the worker's hourly task that expires unanswered offers. */
export const expireTask = "expire-assistance";

const atOnce = 5000;

/**
 * Expires recipients who did not answer by the offer's last day in their account's time zone, a few
 * thousand per statement. Returns their number.
 */
export async function expireRecipients(): Promise<number> {
  let expired = 0;
  for (;;) {
    const rows = await database().execute<{ account_id: number }>(sql`
      update assistance_recipients set status = 'expired'
      where id in (
        select recipient.id
        from assistance_offers as offer
        join accounts as account on account.id = offer.account_id
        join assistance_recipients as recipient
          on recipient.account_id = offer.account_id and recipient.assistance_offer_id = offer.id
        where offer.answer_by < (now() at time zone account.time_zone)::date
          and recipient.status in ('recorded', 'notified', 'seen')
        limit ${atOnce}
        for update of recipient skip locked
      )
      returning account_id`);
    for (const accountId of new Set(rows.map((row) => row.account_id))) {
      announce(accountId, [{ type: "assistance_recipient" }]);
    }
    expired += rows.length;
    if (rows.length < atOnce) return expired;
  }
}
