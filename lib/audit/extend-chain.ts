import { createHash } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";

/** The last seal of a chain: its number, and its hash in hexadecimal digits. */
export interface ChainHead {
  number: number;
  hash: string;
}

/** The head of a chain without seals: number 0, and 32 bytes of zeros. */
export const emptyChain: ChainHead = { number: 0, hash: "0".repeat(64) };

/**
 * Returns the head after one more entry. Its hash is the SHA-256 of 64 bytes: the 32 of the hash
 * before, then the 32 of the entry's.
 */
export function extendChain({ number, hash }: ChainHead, entryHash: string): ChainHead {
  const bytes = Buffer.from(hash + entryHash, "hex");
  return { number: number + 1, hash: createHash("sha256").update(bytes).digest("hex") };
}

/**
 * Selects the SHA-256 of an entry of the table or alias `entry`, as `bytea`; with `id`, what it would
 * be under that ID.
 *
 * It is taken of the bytes in UTF-8 of one JSON array, as PostgreSQL prints `jsonb`: the text
 * `proffer audit 1`, then the entry's `id`, `account_id`, `created_at`, `actor_kind`, `actor`,
 * `actor_id`, `actor_name`, `action`, `subject_type`, `subject_id`, `request_id` and `data`. IDs of
 * the entry and the account are numbers, the time is text in UTC such as
 * `2026-11-30T09:05:00.123Z`, `data` is an object, all else is text or null. PostgreSQL prints a
 * comma and a colon with one space after each, an object's keys by their length in bytes and then
 * by their bytes, numbers as they were stored, and escapes in texts only `"`, `\` and control
 * characters (`\b`, `\f`, `\n`, `\r`, `\t`, others as `\u001f`).
 */
export function selectEntryHash(entry: SQL, id: SQL = sql`${entry}.id`): SQL<Buffer> {
  const at = sql`to_char(${entry}.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return sql<Buffer>`sha256(convert_to(jsonb_build_array('proffer audit 1',
    ${id}, ${entry}.account_id, ${at}, ${entry}.actor_kind, ${entry}.actor,
    ${entry}.actor_id, ${entry}.actor_name, ${entry}.action, ${entry}.subject_type,
    ${entry}.subject_id, ${entry}.request_id, ${entry}.data)::text, 'UTF8'))`;
}
