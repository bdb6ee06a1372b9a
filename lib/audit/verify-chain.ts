import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { statement } from "@/db/statement";
import { type ChainHead, emptyChain, extendChain, selectEntryHash } from "./extend-chain";
import { type Lawful, readLawful } from "./read-lawful";
import type { AuditFinding } from "./schema";

/** Seals that are read at a time: memory doesn't grow with the chain. */
const page = 2000;

interface Seal extends ChainHead {
  entryId: number;
  entryHash: string;
  /** The hash of the entry as it is now; null if there is none. */
  found: string | null;
}

export interface VerifiedChain {
  /** The last seal up to which the chain is whole. */
  head: ChainHead;
  /** Entries that retention has deleted. */
  deleted: number;
  /** The first bad row. */
  finding: AuditFinding | null;
}

const readSeals = statement<{ accountId: number; after: number }, Seal>(
  ({ accountId, after }) => sql`
    select seal.number, seal.entry_id as "entryId",
      encode(seal.entry_hash, 'hex') as "entryHash", encode(seal.hash, 'hex') as hash,
      case when entry.id is not null
        then encode(${selectEntryHash(sql`entry`)}, 'hex') end as found
    from audit_seals seal
    left join audit_entries entry
      on entry.id = seal.entry_id and entry.account_id = seal.account_id
    where seal.account_id = ${accountId} and seal.number > ${after}
    order by seal.number limit ${page}`,
);

/**
 * Walks an account's chain and returns its head with the first bad row, if there is one. `kept` are
 * heads that were seen before: only they show that the end was cut off, or that all was written
 * again.
 */
export async function verifyChain(
  accountId: number,
  kept: readonly ChainHead[] = [],
): Promise<VerifiedChain> {
  const hashes = new Map(kept.map(({ number, hash }) => [number, hash]));
  let head = emptyChain;
  let [deleted, lawful] = [0, await readLawful(accountId)];
  const readOn = () => readSeals.all(database(), { accountId, after: head.number });
  for (let rows = await readOn(); rows.length > 0; rows = await readOn()) {
    for (const seal of rows) {
      let kind = faultOf(seal, { head, hashes, lawful, rows });
      if (kind) {
        // What was deleted or erased since the walk began has been recorded with it.
        lawful = await readLawful(accountId);
        kind = faultOf(seal, { head, hashes, lawful, rows });
      }
      if (kind) {
        const number = head.number + 1;
        const entryId = kind === "missing" ? null : seal.entryId;
        const isSwapped = kind === "changed" && (await isElsewhere(accountId, seal, rows));
        const finding = { kind: isSwapped ? "swapped" : kind, number, entryId } as const;
        return { head, deleted, finding };
      }
      if (seal.found === null) deleted += 1;
      head = { number: seal.number, hash: seal.hash };
    }
  }
  const isCut = kept.some(({ number }) => number > head.number);
  const cut = { kind: "cut", number: head.number + 1, entryId: null } as const;
  return { head, deleted, finding: isCut ? cut : null };
}

interface Place {
  head: ChainHead;
  hashes: ReadonlyMap<number, string>;
  lawful: Lawful;
  rows: readonly Seal[];
}

/** Returns what is wrong with the next seal after a head; null if nothing is. */
function faultOf(seal: Seal, { head, hashes, lawful, rows }: Place): AuditFinding["kind"] | null {
  const { number, entryHash, hash, found } = seal;
  if (number !== head.number + 1) return "missing";
  if (found !== null && found !== entryHash && lawful.erased.get(seal.entryId) !== found) {
    return rows.some((other) => other.entryHash === found) ? "swapped" : "changed";
  }
  if (extendChain(head, entryHash).hash !== hash) {
    return rows.some((other) => extendChain(head, other.entryHash).hash === other.hash)
      ? "swapped"
      : "broken";
  }
  if (found === null && number > lawful.trimmed) return "removed";
  const expected = hashes.get(number);
  return expected !== undefined && expected !== hash ? "replaced" : null;
}

/** Returns whether the entry that was sealed has the ID of another near it now. */
async function isElsewhere(accountId: number, seal: Seal, rows: readonly Seal[]): Promise<boolean> {
  const ids = rows.map(({ entryId }) => entryId);
  const [found] = await database().execute(sql`
    select from audit_entries entry where entry.account_id = ${accountId}
      and entry.id between ${Math.min(...ids)} and ${Math.max(...ids)}
      and ${selectEntryHash(sql`entry`, sql`${seal.entryId}::int`)} = decode(${seal.entryHash}, 'hex')
    limit 1`);
  return found !== undefined;
}
