import { eq, sql } from "drizzle-orm";
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

/** Rows of a table are far fewer. */
const all = 2 ** 31 - 1;

/**
 * Returns the account's candidates that one of the values identifies, in one statement. It looks up
 * the values before it compares the account, because the database expects few candidates of an
 * account that has just grown, and would read all of them for each chunk of a large file.
 */
export function findBy(tx: Transaction, accountId: number, key: Key, values: readonly string[]) {
  const texts = sql`json_array_elements_text(${JSON.stringify(values)}::json)`;
  const wanted =
    key === "id"
      ? sql`${candidates.id} = any(array(
          select value::int from ${texts} where value ~ '^\\d{1,9}$'))`
      : sql`${expressions[key]} = any(array(select value from ${texts}))`;
  const found = tx
    .select({
      named: sql<string>`${expressions[key]}`.as("named"),
      accountId: candidates.accountId,
      id: candidates.id,
      firstName: candidates.firstName,
      lastName: candidates.lastName,
      email: candidates.email,
      candidateId: candidates.candidateId,
      publicId: candidates.publicId,
      optedOutAt: candidates.optedOutAt,
    })
    .from(candidates)
    .where(wanted)
    .limit(all)
    .as("found");
  return tx.select().from(found).where(eq(found.accountId, accountId)).orderBy(found.id);
}
