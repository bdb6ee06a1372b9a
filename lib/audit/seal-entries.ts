import { sql } from "drizzle-orm";
import { database, inTransaction, type Transaction } from "@/db/client";
import { type ChainHead, emptyChain, extendChain, selectEntryHash } from "./extend-chain";

export const sealTask = "seal-audit";

/** Entries that one transaction looks at. */
const batch = 2000;
/** Milliseconds after which the next run goes on. */
const maxDuration = 30_000;
/** A namespace for advisory locks of accounts' chains. */
const lockClass = 727_275;

/**
 * Appends the entries that have been committed to the chains of their accounts, in batches, and
 * returns how many. An entry with a lower ID that is committed later gets a later number. Several
 * workers may seal at once: each account's chain is extended by one of them at a time. Costs those
 * who write entries nothing, and one look at an index when there are none. Run by the worker.
 */
export async function sealEntries(): Promise<number> {
  const progress = await readProgress();
  if (!progress) return 0;
  const started = performance.now();
  const busy = new Set<number>();
  let [sealed, after, isOver] = [0, progress.sealedThrough, false];
  while (!isOver && performance.now() - started < maxDuration) {
    const done = await inTransaction((tx) => sealBatch(tx, after, busy));
    sealed += done.count;
    after = done.last;
    isOver = done.isOver;
  }
  if (busy.size === 0) await noteProgress(progress, isOver ? progress.top : after);
  return sealed;
}

type Progress = {
  sealedThrough: number;
  /** What was seen by an earlier run, if every transaction that ran then has ended. */
  settled: number | null;
  /** Whether what this run sees replaces what the earlier one saw. */
  isNews: boolean;
  top: number;
  transaction: string;
};

/**
 * Reads up to where entries are sealed, and what is known of those that are still uncommitted; null
 * if there are no others. What was seen ten seconds ago is settled once the transactions of that
 * time have ended: no ID up to there can appear any more. Transactions are numbered from the start
 * after a restore, so what was seen with a higher number is seen again.
 */
async function readProgress(): Promise<Progress | null> {
  const [row] = await database().execute<Progress & { hasMore: boolean }>(sql`
    with known as (
      select sealed_through, seen_through, seen_transaction, seen_at from audit_progress
      union all select 0, 0, 0, '-infinity' where not exists (select from audit_progress)
    ), now as (
      select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest,
        pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next,
        coalesce((select max(id) from audit_entries), 0) as top
    ), seen as (
      select *, seen_transaction <= oldest and seen_at < clock_timestamp() - interval '10 seconds'
        as is_settled from known, now
    )
    select sealed_through as "sealedThrough", top, next::text as transaction,
      case when is_settled then greatest(sealed_through, seen_through) end as settled,
      (is_settled or seen_transaction > next) as "isNews",
      top > sealed_through as "hasMore"
    from seen`);
  return row?.hasMore ? row : null;
}

/** Notes up to where entries are sealed for certain, and what this run saw. */
async function noteProgress(
  { settled, isNews, top, transaction }: Progress,
  through: number,
): Promise<void> {
  if (!isNews) return;
  const sealedThrough = Math.min(settled ?? 0, through);
  await database().execute(sql`
    insert into audit_progress (sealed_through, seen_through, seen_transaction, seen_at)
    values (${sealedThrough}, ${top}, ${transaction}::bigint, clock_timestamp())
    on conflict (id) do update set
      sealed_through = greatest(audit_progress.sealed_through, excluded.sealed_through),
      ${sql.join(
        ["seen_through", "seen_transaction", "seen_at"].map((name) =>
          sql.raw(`${name} = excluded.${name}`),
        ),
        sql`, `,
      )}`);
}

/** Holds for entries of `entry` without a seal. */
const isUnsealed = sql`not exists (
  select from audit_seals seal where seal.entry_id = entry.id)`;

interface Done {
  count: number;
  /** The last ID that was looked at. */
  last: number;
  isOver: boolean;
}

/**
 * Seals those of the next entries that have no seal, but for accounts whose chain another worker
 * extends, which it adds to `busy`.
 */
async function sealBatch(tx: Transaction, after: number, busy: Set<number>): Promise<Done> {
  const [page] = await tx.execute<{ count: number; last: number; accounts: number[] }>(sql`
    with entry as materialized (
      select id, account_id from audit_entries where id > ${after} order by id limit ${batch}
    )
    select (select count(*)::int from entry) as count,
      (select coalesce(max(id), ${after}::int) from entry) as last,
      (select coalesce(json_agg(distinct account_id), '[]') from entry where ${isUnsealed})
        as accounts`);
  const { count: seen = 0, last = after, accounts = [] } = page ?? {};
  const isOver = seen < batch;
  const heads = await lockChains(
    tx,
    accounts.filter((id) => !busy.has(id)),
  );
  for (const id of accounts) if (!heads.has(id)) busy.add(id);
  if (heads.size === 0) return { count: 0, last, isOver };
  const entries = await tx.execute<{ id: number; account: number; hash: string }>(sql`
    select entry.id, entry.account_id as account,
      encode(${selectEntryHash(sql`entry`)}, 'hex') as hash
    from audit_entries entry where entry.id > ${after} and entry.id <= ${last}
      and entry.account_id in (${idsOf(heads.keys())}) and ${isUnsealed}
    order by entry.id`);
  const seals = entries.map(({ id, account, hash }) => {
    const head = extendChain(heads.get(account) ?? emptyChain, hash);
    heads.set(account, head);
    return [account, head.number, id, hash, head.hash];
  });
  await tx.execute(sql`
    insert into audit_seals (account_id, number, entry_id, entry_hash, hash)
    select (seal ->> 0)::int, (seal ->> 1)::int, (seal ->> 2)::int,
      decode(seal ->> 3, 'hex'), decode(seal ->> 4, 'hex')
    from json_array_elements(${JSON.stringify(seals)}::json) as seal`);
  return { count: seals.length, last, isOver };
}

/** Selects the given IDs as rows of one column. */
const idsOf = (ids: Iterable<number>) => sql`
  select given.id::int as id from json_array_elements_text(${JSON.stringify([...ids])}::json)
    as given(id)`;

/**
 * Locks the chains of those of the accounts that nobody else extends until the transaction ends,
 * and returns their heads. Read after the locks were taken, since others may have extended them
 * until then.
 */
async function lockChains(tx: Transaction, ids: number[]): Promise<Map<number, ChainHead>> {
  if (ids.length === 0) return new Map();
  const locked = await tx.execute<{ id: number }>(sql`
    select id from (
      select id, pg_try_advisory_xact_lock(${lockClass}, id) as is_locked
      from (${idsOf(ids)}) as given
    ) as tried where is_locked`);
  const found = await tx.execute<{ id: number; number: number; hash: string }>(sql`
    select id, number, hash from (${idsOf(locked.map(({ id }) => id))}) as given, lateral (
      select number, encode(seal.hash, 'hex') as hash from audit_seals seal
      where account_id = given.id order by number desc limit 1
    ) as head`);
  const heads = new Map(locked.map(({ id }) => [id, emptyChain]));
  for (const { id, number, hash } of found) heads.set(id, { number, hash });
  return heads;
}
