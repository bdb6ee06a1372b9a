import { type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";

/** Rows that one statement looks at: few enough to hold no lock for long. */
const batch = 1000;

interface Outdated {
  table: "outbox_messages" | "deliveries" | "events" | "bulk_runs" | "drafts" | "notifications";
  days: number;
  /** Which rows may be deleted once they are old; others stay, however old. */
  mayEnd?: SQL;
  /** Deletes what would otherwise be deleted by the same statement with its row. */
  before?(ids: readonly number[]): Promise<void>;
}

/**
 * Deletes rows that were created more than `days` days ago, in small statements of their own, and
 * returns how many of each account. 0 days keep all. Rows are looked at in the order in which they
 * were created, by the primary key, up to a batch that has no old ones: no index by time is needed.
 */
export async function deleteOutdated(outdated: Outdated): Promise<Map<number, number>> {
  const deleted = new Map<number, number>();
  if (outdated.days === 0) return deleted;
  for (let after: number | null = 0; after !== null; ) {
    const { next, accounts } = await deleteBatch(outdated, after);
    for (const { id, count } of accounts) deleted.set(id, (deleted.get(id) ?? 0) + count);
    after = next;
  }
  return deleted;
}

interface Deleted {
  /** ID to go on after; null at the end. */
  next: number | null;
  accounts: { id: number; count: number }[];
}

async function deleteBatch(
  { table, days, mayEnd = sql`true`, before }: Outdated,
  after: number,
): Promise<Deleted> {
  const name = sql.identifier(table);
  const [page] = await database().execute<{ last: number | null; ids: number[] | null }>(sql`
    with page as (
      select id from ${name} where id > ${after} order by id limit ${batch}
    ), old as (
      select ${name}.id from ${name} join page using (id)
      where created_at < now() - make_interval(days => ${days}) order by ${name}.id
    )
    select
      case when exists (select from old) and (select count(*) from page) = ${batch}
        then (select max(id) from page) end as last,
      (select json_agg(id order by id) from ${name} where id in (select id from old)
        and ${mayEnd}) as ids`);
  const ids = page?.ids ?? [];
  if (ids.length === 0) return { next: page?.last ?? null, accounts: [] };
  await before?.(ids);
  const accounts = await database().execute<{ id: number; count: number }>(sql`
    with gone as (
      delete from ${name}
      where id in (select json_array_elements_text(${JSON.stringify(ids)}::json)::int)
        and ${mayEnd}
      returning account_id
    )
    select account_id as id, count(*)::int as count from gone
    where account_id is not null group by account_id`);
  return { next: page?.last ?? null, accounts };
}
