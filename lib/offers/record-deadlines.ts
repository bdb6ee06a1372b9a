import { sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { accounts, offerDeadlines, offers } from "@/db/schema";
import { statement } from "@/db/statement";
import { systemActor } from "@/lib/auth/actor";
import { recordEvents } from "@/lib/events/record-events";

/** Worker task that records the deadlines that come near or have passed. */
export const deadlinesTask = "record-deadlines";

const atOnce = 1000;

/** Days after which a deadline that nobody was notified of is no longer news. */
const newsDays = 3;

interface Due {
  accountId: number;
  offerId: number;
  candidateId: number;
  type: string;
  expiryDate: string;
}

const recorded = statement<object, Due>(
  () => sql`
    with due as (
      select offer.account_id, offer.id as offer_id, offer.candidate_id, offer.expiry_date, today,
        case when offer.expiry_date < today
          then 'offer.deadline_passed' else 'offer.deadline_near' end as type
      from ${accounts} account
      cross join lateral (select (now() at time zone account.time_zone)::date as today) clock
      join ${offers} offer on offer.account_id = account.id
        and offer.status in ('sent', 'pending')
        and offer.expiry_date between today - ${sql.raw(String(newsDays))} and today
    ),
    added as (
      insert into ${offerDeadlines} (account_id, offer_id, type, expiry_date)
      select account_id, offer_id, type, expiry_date from due
      where not exists (
        select from offer_deadlines known where known.account_id = due.account_id
          and known.offer_id = due.offer_id and known.type = due.type
          and known.expiry_date = due.expiry_date)
      limit ${sql.raw(String(atOnce))}
      on conflict do nothing
      returning account_id, offer_id, type, expiry_date
    )
    select account_id as "accountId", offer_id as "offerId", candidate_id as "candidateId", type,
      to_char(expiry_date, 'YYYY-MM-DD') as "expiryDate"
    from added join due using (account_id, offer_id, type, expiry_date)
    order by account_id, offer_id`,
);

async function recordSome(tx: Transaction): Promise<number> {
  const due = await recorded.all(tx, {});
  for (const accountId of new Set(due.map((each) => each.accountId))) {
    const events = due
      .filter((each) => each.accountId === accountId)
      .map(({ type, offerId, candidateId, expiryDate }) => ({
        ...{ type, offerId, candidateId, data: { expiryDate } },
      }));
    await recordEvents(tx, systemActor(accountId), events);
  }
  return due.length;
}

/**
 * Records that the deadline of an open offer is within 24 hours or has passed, each once for each
 * day that it was due, with the notifications of its members. A few statements for any number of
 * offers of an account. Returns how many were recorded.
 */
export async function recordDeadlines(): Promise<number> {
  let total = 0;
  for (let count = atOnce; count === atOnce; total += count) {
    count = await inTransaction(recordSome);
  }
  return total;
}
