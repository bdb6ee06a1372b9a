import { sql } from "drizzle-orm";
import { database, inTransaction } from "@/db/client";
import { systemActor } from "@/lib/auth/actor";
import { eraseAndRecord } from "@/lib/candidates/erase-candidate";
import { erasedLetter } from "@/lib/candidates/erase-records";

/**
 * Erases the accepted letters of candidates who were erased, once they have been kept for `days`
 * days after their acceptance. 0 days keep them.
 */
export async function eraseExpiredLetters(days: number): Promise<void> {
  if (days === 0) return;
  const due = await database().execute<{ id: number; account: number }>(sql`
    select distinct candidate.id, candidate.account_id as account
    from candidates candidate
    join offers offer on offer.account_id = candidate.account_id
      and offer.candidate_id = candidate.id and offer.status = 'accepted'
      and offer.accepted_at < now() - make_interval(days => ${days})
    join offer_versions version on version.account_id = offer.account_id
      and version.offer_id = offer.id and version.letter_html <> ${erasedLetter}
    where candidate.erased_at is not null`);
  for (const { id, account } of due) {
    await inTransaction((tx) => eraseAndRecord(tx, systemActor(account), id));
  }
}
