import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import type { ChainHead } from "./extend-chain";
import { type VerifiedChain, verifyChain } from "./verify-chain";

/** A head of an account's chain that was kept elsewhere. */
export interface KeptHead extends ChainHead {
  accountId: number;
}

export interface VerifiedAccount extends VerifiedChain {
  accountId: number;
  /** Code of the account; null if it no longer exists. */
  code: string | null;
}

/**
 * Verifies the chains of all accounts, one after the other, and whether entries have had no seal
 * for more than an hour. Accounts that no longer exist are reported if a head of theirs was kept.
 */
export async function* verifyAudit(
  kept: readonly KeptHead[] = [],
): AsyncGenerator<VerifiedAccount> {
  const unsealed = await findUnsealed();
  const accounts = await database().execute<{ id: number; code: string }>(
    sql`select id, code from accounts order by id`,
  );
  const codes = new Map(accounts.map(({ id, code }) => [id, code]));
  for (const accountId of new Set([...codes.keys(), ...kept.map((head) => head.accountId)])) {
    const heads = kept.filter((head) => head.accountId === accountId);
    const chain = await verifyChain(accountId, heads);
    const entryId = unsealed.get(accountId);
    const late = entryId ? ({ kind: "unsealed", number: null, entryId } as const) : null;
    const finding = chain.finding ?? late;
    yield { ...chain, finding, accountId, code: codes.get(accountId) ?? null };
  }
}

/** Entries that one statement looks at. */
const batch = 20_000;

/** Returns the first entry of each account that has had no seal for more than an hour. */
async function findUnsealed(): Promise<Map<number, number>> {
  const first = new Map<number, number>();
  for (let after: number | null = 0; after !== null; ) {
    const [page]: { last: number | null; found: { account: number; id: number }[] }[] =
      await database().execute(sql`
        with entry as materialized (
          select id, account_id, created_at from audit_entries
          where id > ${after} order by id limit ${batch}
        ), late as (
          select account_id as account, min(id) as id from entry
          where created_at < now() - interval '1 hour' and not exists (
            select from audit_seals seal where seal.entry_id = entry.id
          ) group by account_id
        )
        select (select max(id) from entry) as last,
          (select coalesce(json_agg(late), '[]') from late) as found`);
    for (const { account, id } of page?.found ?? []) {
      if (!first.has(account)) first.set(account, id);
    }
    after = page?.last ?? null;
  }
  return first;
}
