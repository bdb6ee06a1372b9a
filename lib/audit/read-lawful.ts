import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { selectEntryHash } from "./extend-chain";

/** What the log itself says of entries that are no longer as they were sealed. */
export interface Lawful {
  /** Entries up to this number were deleted after the time they are kept. */
  trimmed: number;
  /** The hash of each entry since the person it named was erased, by its ID. */
  erased: ReadonlyMap<number, string>;
}

/** Details of `audit.trimmed`, and of `candidate.erased`, whose entries are `id:hash`. */
type Details =
  | { action: "audit.trimmed"; data: { count: number; from: number; to: number } }
  | { action: "candidate.erased"; data: { entries: string[] } };

/**
 * Reads what an account's log says was deleted or erased: by entries that are as they were sealed,
 * or too new to be. A deletion of fewer entries than it names found others removed, so it doesn't
 * count, nor do those after it.
 */
export async function readLawful(accountId: number): Promise<Lawful> {
  const rows = await database().execute<Details>(sql`
    select entry.action, entry.data from audit_entries entry
    left join audit_seals seal on seal.entry_id = entry.id
    where entry.account_id = ${accountId}
      and case entry.action
        when 'audit.trimmed' then jsonb_typeof(entry.data -> 'to') = 'number'
        when 'candidate.erased' then jsonb_typeof(entry.data -> 'entries') = 'array'
      end
      and entry.action in ('audit.trimmed', 'candidate.erased')
      and case when seal.entry_id is null then entry.created_at > now() - interval '1 hour'
        else seal.account_id = entry.account_id and seal.entry_hash = ${selectEntryHash(sql`entry`)}
      end
    order by entry.created_at, entry.id`);
  const erased = new Map<number, string>();
  let [trimmed, isWhole] = [0, true];
  for (const { action, data } of rows) {
    if (action === "candidate.erased") {
      for (const [id, hash = ""] of data.entries.map((text) => String(text).split(":"))) {
        erased.set(Number(id), hash);
      }
    } else {
      const follows = trimmed === 0 || data.from === trimmed + 1;
      isWhole = isWhole && follows && data.to - data.from + 1 === data.count;
      if (isWhole) trimmed = data.to;
    }
  }
  return { trimmed, erased };
}
