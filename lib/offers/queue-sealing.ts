import { sql } from "drizzle-orm";

/** Worker task that seals an accepted offer. */
export const sealOfferTask = "seal-offer";

/**
 * Queues the sealed copies of the offers in the query `moved`: they are made after the statement
 * commits, or never.
 */
export const queueSealing = sql`(
  select count(*) from graphile_worker.add_jobs(array(
    select (${sql.raw(`'${sealOfferTask}'`)}, json_build_object('accountId', account_id, 'id', id),
      null, null, 8, 'seal:' || id, null, null)::graphile_worker.job_spec
    from moved
  ))
)`;
