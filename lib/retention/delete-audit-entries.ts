import { sql } from "drizzle-orm";
import { database, inTransaction, type Transaction } from "@/db/client";
import { recordAudit } from "@/lib/audit/record-audit";
import { systemActor } from "@/lib/auth/actor";

/** Entries that one transaction deletes. */
const batch = 5000;

/**
 * Deletes entries of the audit log that are older than `days` days, and says in the log of each
 * account how many and up to which number of its chain. Their seals stay, so that the chain is
 * still whole; entries without a seal stay too. Goes along the chain up to the first entry that is
 * kept, so that one number says what was deleted. 0 days keep all.
 */
export async function deleteAuditEntries(days: number): Promise<void> {
  if (days === 0) return;
  const accounts = await database().execute<{ id: number }>(
    sql`select id from accounts order by id`,
  );
  for (const { id } of accounts) {
    for (let isOver = false; !isOver; ) {
      isOver = await inTransaction((tx) => deleteBatch(tx, id, days));
    }
  }
}

type Deleted = { count: number; from: number; to: number | null };

/** Deletes the next entries and records it; returns whether no more are old enough. */
async function deleteBatch(tx: Transaction, accountId: number, days: number): Promise<boolean> {
  const [deleted] = await tx.execute<Deleted>(sql`
    with trimmed as (
      select coalesce(max((data ->> 'to')::int), 0) as number from audit_entries
      where account_id = ${accountId} and action = 'audit.trimmed'
    ), page as materialized (
      select seal.number, seal.entry_id, entry.created_at
      from audit_seals seal left join audit_entries entry on entry.id = seal.entry_id
      where seal.account_id = ${accountId} and seal.number > (select number from trimmed)
      order by seal.number limit ${batch}
    ), old as (
      select number, entry_id from page where number < coalesce(
        (select min(number) from page where created_at >= now() - make_interval(days => ${days})),
        (select max(number) + 1 from page)
      )
    ), gone as (
      delete from audit_entries where id in (select entry_id from old) and account_id = ${accountId}
      returning id
    )
    select (select count(*)::int from gone) as count, (select number + 1 from trimmed) as "from",
      (select max(number) from old) as "to"`);
  if (!deleted || deleted.count === 0) return true;
  const { count, from, to } = deleted;
  const subject = { subjectType: "account", subjectId: accountId };
  const entry = { action: "audit.trimmed", ...subject, data: { count, days, from, to } };
  await recordAudit(tx, systemActor(accountId), [entry]);
  return count < batch;
}
