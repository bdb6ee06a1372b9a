import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { offers } from "@/db/schema";
import type { SendSubject } from "./check-sending";

/** An offer's person and job; `id` is 0 for an offer that doesn't exist yet. */
export interface OfferPair {
  id: number;
  candidateId: number;
  jobId: number;
}

export type OtherOffers = Pick<SendSubject, "acceptedOfferId" | "openOfferId">;

export const noOtherOffers: OtherOffers = { acceptedOfferId: null, openOfferId: null };

/**
 * Finds each person's newest other offers for the same job, accepted or still open, in one
 * statement. Returns them by the given id; offers without any are absent.
 */
export async function findOtherOffers(
  db: Queryable,
  accountId: number,
  pairs: readonly OfferPair[],
): Promise<ReadonlyMap<number, OtherOffers>> {
  if (pairs.length === 0) return new Map();
  const rows = await db.execute<OtherOffers & { id: number }>(sql`
    select given.id,
      max(offers.id) filter (where offers.status = 'accepted') as "acceptedOfferId",
      max(offers.id) filter (where offers.status in ('sent', 'pending')) as "openOfferId"
    from json_to_recordset(${JSON.stringify(pairs)}::json)
      as given(id int, "candidateId" int, "jobId" int)
    join ${offers} on offers.account_id = ${accountId}
      and offers.candidate_id = given."candidateId" and offers.job_id = given."jobId"
      and offers.id <> given.id
    group by given.id`);
  return new Map(rows.map(({ id, ...others }) => [id, others]));
}
