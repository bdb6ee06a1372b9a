import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { candidates, eligibilities, tests } from "@/db/schema";
import type { BulkInput } from "@/lib/bulk/schema";
import { isPublicId } from "@/lib/candidates/rules";
import { codesOf, findUnknownCodes } from "@/lib/eligibility/check-codes";
import type { CreateEligibilityInput } from "@/lib/eligibility/schema";
import { fullName } from "@/lib/format/names";
import { sameAccount } from "@/lib/same-account";

const listed = (texts: readonly string[]) =>
  sql`(select value from json_array_elements_text(${JSON.stringify([...new Set(texts)])}::json))`;

/** Returns the named tests by code, locked so that their portions don't change. */
async function findTests(tx: Transaction, accountId: number, codes: readonly string[]) {
  const rows = await tx
    .select()
    .from(tests)
    .where(and(eq(tests.accountId, accountId), sql`${tests.code} in ${listed(codes)}`))
    .for("share");
  return new Map(rows.map((row) => [row.code, row]));
}

interface KnownPerson {
  id: number;
  /** Codes of the tests they have an active eligibility for. */
  activeTests: Set<string>;
}

/** Returns the account's candidates with these candidate IDs. */
async function findPeople(tx: Transaction, accountId: number, ids: readonly string[]) {
  const rows = await tx
    .select({ id: candidates.id, candidateId: candidates.candidateId, testCode: tests.code })
    .from(candidates)
    .leftJoin(
      eligibilities,
      and(
        sameAccount(eligibilities.candidateId, candidates.id),
        eq(eligibilities.status, "active"),
      ),
    )
    .leftJoin(tests, sameAccount(tests.id, eligibilities.testId))
    .where(
      and(eq(candidates.accountId, accountId), sql`${candidates.candidateId} in ${listed(ids)}`),
    );
  const people = new Map<string, KnownPerson>();
  for (const { id, candidateId, testCode } of rows) {
    const person = people.get(candidateId ?? "") ?? { id, activeTests: new Set() };
    if (testCode) person.activeTests.add(testCode);
    people.set(candidateId ?? "", person);
  }
  return people;
}

/** Returns the candidates whose public ID a row has in the column of candidate IDs, by that ID. */
export async function findReferences(
  tx: Transaction,
  accountId: number,
  rows: readonly { input: BulkInput }[],
) {
  const ids = rows.map(({ input }) => input.candidateId ?? "").filter(isPublicId);
  if (ids.length === 0) return new Map<string, { candidateId: string | null; name: string }>();
  const { publicId, candidateId, firstName, lastName } = candidates;
  const found = await tx
    .select({ publicId, candidateId, firstName, lastName })
    .from(candidates)
    .where(and(eq(candidates.accountId, accountId), sql`${publicId} in ${listed(ids)}`));
  return new Map(
    found.map((row) => [row.publicId, { candidateId: row.candidateId, name: fullName(row) }]),
  );
}

/**
 * Returns the tests, candidates and unknown codes of eligibilities to create, in one statement
 * each.
 */
export async function findEligibilityFacts(
  tx: Transaction,
  accountId: number,
  inputs: readonly CreateEligibilityInput[],
) {
  const codes = new Map(
    inputs.flatMap(codesOf).map((each) => [`${each.kind}:${each.code}`, each] as const),
  );
  const unknown = await findUnknownCodes(tx, accountId, [...codes.values()]);
  return {
    tests: await findTests(
      tx,
      accountId,
      inputs.map(({ testCode }) => testCode),
    ),
    people: await findPeople(
      tx,
      accountId,
      inputs.map(({ candidateId }) => candidateId),
    ),
    unknownCodes: new Set(unknown.map(({ kind, code }) => `${kind}:${code}`)),
  };
}
export type KnownFacts = Awaited<ReturnType<typeof findEligibilityFacts>>;
