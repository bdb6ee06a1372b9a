import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { candidates } from "@/db/schema";
import type { BulkInput } from "@/lib/bulk/schema";
import { isPublicId } from "@/lib/candidates/rules";
import { emailKey, emailKeys } from "@/lib/format/email-address";
import { readEmail } from "./email-cell";

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

function textIn(input: BulkInput, key: Key): string {
  if (key !== "email") return input[key] ?? "";
  const { email } = readEmail(input.email ?? "");
  return email && emailKey(email);
}

export function keyOf(input: BulkInput): { key: Key; value: string } | null {
  const key = keys.find((name) => textIn(input, name) !== "");
  return key ? { key, value: textIn(input, key) } : null;
}

const isNamedBy = (given: { key: Key; value: string }, key: Key): boolean =>
  given.key === key ||
  (key === "publicId" && given.key === "candidateId" && isPublicId(given.value));

const spellingsOf = ({ key, value }: { key: Key; value: string }) =>
  key === "email" ? emailKeys(value) : [value];

/**
 * Finds the rows' candidates, in one statement for each identifying field. A public ID is recognized
 * in the column of candidate IDs, too.
 */
export async function findCandidates(
  tx: Transaction,
  accountId: number,
  inputs: readonly BulkInput[],
): Promise<(input: BulkInput) => FoundCandidate[]> {
  const named = inputs.flatMap((input) => keyOf(input) ?? []);
  const found = new Map<string, FoundCandidate[]>();
  for (const key of keys) {
    const values = new Set(named.filter((each) => isNamedBy(each, key)).flatMap(spellingsOf));
    if (values.size === 0) continue;
    const rows = await findBy(tx, accountId, key, [...values]);
    for (const { named: value, ...row } of rows) {
      const place = `${key}:${key === "email" ? emailKey(value) : value}`;
      found.set(place, [...(found.get(place) ?? []), row]);
    }
  }
  return (input) => {
    const given = keyOf(input);
    const [key] = given
      ? keys.filter((each) => isNamedBy(given, each) && found.has(`${each}:${given.value}`))
      : [];
    return (given && key && found.get(`${key}:${given.value}`)) ?? [];
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
