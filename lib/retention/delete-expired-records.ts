import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { env } from "@/lib/env";
import { deleteAuditEntries } from "./delete-audit-entries";
import { deleteOutdated } from "./delete-outdated";
import { eraseExpiredLetters } from "./erase-expired-letters";

/** Matches rows of offers that are still open, or of eligibilities that still allow a test. */
const isLiving = (table: "events" | "outbox_messages", eligibilities: boolean) => {
  const name = sql.identifier(table);
  const offer = sql`exists (
    select from offers where offers.account_id = ${name}.account_id
      and offers.id = ${name}.offer_id and offers.status in ('draft', 'sent', 'pending'))`;
  if (!eligibilities) return offer;
  return sql`(${offer} or exists (
    select from eligibilities where eligibilities.account_id = ${name}.account_id
      and eligibilities.id = ${name}.eligibility_id and eligibilities.status = 'active'
      and coalesce(eligibilities.eligibility_end_date, now()) >= now()))`;
};

/**
 * Deletes what the settings of retention say isn't kept longer, in small steps. Work that is still
 * to be done stays, and so do emails and timelines of offers and eligibilities that are open,
 * callbacks of sittings that the inviter hasn't acknowledged, and answers of candidates, whatever
 * their age. Run by the worker.
 */
export async function deleteExpiredRecords(): Promise<void> {
  await deleteOutdated({
    ...{ table: "outbox_messages", days: env.RETENTION_MESSAGES },
    mayEnd: sql`outbox_messages.status <> 'queued' and not ${isLiving("outbox_messages", false)}`,
  });
  await deleteOutdated({
    ...{ table: "notifications", days: env.RETENTION_MESSAGES },
    mayEnd: sql`not notifications.is_emailed or notifications.emailed_at is not null`,
  });
  await deleteOutdated({
    ...{ table: "deliveries", days: env.RETENTION_DELIVERIES },
    mayEnd: sql`deliveries.status <> 'queued' and not exists (
      select from sittings where sittings.account_id = deliveries.account_id
        and sittings.id = deliveries.sitting_id and sittings.acknowledged_at is null)`,
  });
  await deleteOutdated({
    ...{ table: "bulk_runs", days: env.RETENTION_BULK_RUNS },
    mayEnd: sql`bulk_runs.status <> 'running'`,
    before: deleteRowsOfRuns,
  });
  await deleteOutdated({
    ...{ table: "drafts", days: env.RETENTION_DRAFTS },
    mayEnd: sql`greatest(drafts.updated_at, drafts.seen_at)
      < now() - make_interval(days => ${env.RETENTION_DRAFTS})`,
  });
  await deleteOutdated({
    ...{ table: "events", days: env.RETENTION_EVENTS },
    mayEnd: sql`events.type !~ '[.](accepted|declined)$' and not ${isLiving("events", true)}`,
  });
  await eraseExpiredLetters(env.RETENTION_EVENTS);
  await deleteAuditEntries(env.RETENTION_AUDIT);
  await deleteDeadJobs(env.RETENTION_DELIVERIES);
}

const rowsAtOnce = 5000;

/** Deletes the rows of runs first, since a run may have 100,000. */
async function deleteRowsOfRuns(ids: readonly number[]): Promise<void> {
  for (const id of ids) {
    for (let count = rowsAtOnce; count === rowsAtOnce; ) {
      ({ count } = await database().execute(sql`
        delete from bulk_rows where ctid in (
          select bulk_rows.ctid from bulk_rows
          join bulk_runs on bulk_runs.account_id = bulk_rows.account_id and bulk_runs.id = run_id
          where bulk_runs.id = ${id} limit ${rowsAtOnce})`));
    }
  }
}

/** Deletes jobs that have failed for good; their records say so themselves. */
async function deleteDeadJobs(days: number): Promise<void> {
  if (days === 0) return;
  await database().execute(sql`
    delete from graphile_worker._private_jobs
    where not is_available and locked_at is null
      and updated_at < now() - make_interval(days => ${days})`);
}
