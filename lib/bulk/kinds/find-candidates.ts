import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { candidates } from "@/db/schema";
import type { BulkInput } from "@/lib/bulk/schema";
import { emailKey, emailKeys } from "@/lib/format/email-address";

/** Fields that identify a candidate; the first one present is used. */
const keys = ["id", "publicId", "candidateId", "email"] as const;
type Key = (typeof keys)[number];

const expressions = {
  id: sql`${candidates.id}::text`,
  publicId: candidates.publicId,
  candidateId: candidates.candidateId,
  email: sql`lower(${candidates.email})`,
};

export interface FoundCandidate {
  id: number;
  firstName: string;
  lastName: string;
  email: string | null;
  optedOutAt: Date | null;
}

export const keyOf = (input: BulkInput): { key: Key; value: string } | null => {
  const key = keys.find((name) => input[name]);
  const value = key && input[key];
  if (!key || !value) return null;
  return { key, value: key === "email" ? emailKey(value) : value };
};

const spellingsOf = ({ key, value }: { key: Key; value: string }) =>
  key === "email" ? emailKeys(value) : [value];

/** Finds the rows' candidates, in one statement for each identifying field. */
export async function findCandidates(
  tx: Transaction,
  accountId: number,
  inputs: readonly BulkInput[],
): Promise<(input: BulkInput) => FoundCandidate[]> {
  const named = inputs.flatMap((input) => keyOf(input) ?? []);
  const found = new Map<string, FoundCandidate[]>();
  for (const key of keys) {
    const values = new Set(named.filter((each) => each.key === key).flatMap(spellingsOf));
    if (values.size === 0) continue;
    const rows = await findBy(tx, accountId, key, [...values]);
    for (const { named: value, ...row } of rows) {
      const place = `${key}:${key === "email" ? emailKey(value) : value}`;
      found.set(place, [...(found.get(place) ?? []), row]);
    }
  }
  return (input) => {
    const given = keyOf(input);
    return (given && found.get(`${given.key}:${given.value}`)) ?? [];
  };
}

function findBy(tx: Transaction, accountId: number, key: Key, values: readonly string[]) {
  const wanted =
    key === "id"
      ? sql`${candidates.id} in (select value::int
          from json_array_elements_text(${JSON.stringify(values)}::json) where value ~ '^\\d{1,9}$')`
      : sql`${expressions[key]} in (select value
          from json_array_elements_text(${JSON.stringify(values)}::json))`;
  return tx
    .select({
      named: sql<string>`${expressions[key]}`,
      id: candidates.id,
      firstName: candidates.firstName,
      lastName: candidates.lastName,
      email: candidates.email,
      optedOutAt: candidates.optedOutAt,
    })
    .from(candidates)
    .where(and(eq(candidates.accountId, accountId), wanted))
    .orderBy(candidates.id);
}
