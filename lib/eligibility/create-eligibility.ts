import { inTransaction, type Transaction } from "@/db/client";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { isUniqueViolation } from "@/lib/database-errors";
import { badRequest } from "@/lib/errors";
import { adoptPerson } from "./adopt-person";
import { codesOf, requireKnownCodes } from "./check-codes";
import { findEligibility } from "./find-eligibilities";
import { findOrCreatePeople } from "./find-or-create-people";
import { requirePortions, requireTest } from "./find-test";
import { secondActiveText } from "./rules";
import type { CreateEligibilityInput, EligibilityDto } from "./schema";
import { toEligibility } from "./serialize";
import { insertEligibilities, type Origin } from "./write-eligibilities";

/**
 * Creates an eligibility, and the person if the account has no such candidate ID. Throws
 * `bad_request` for an unknown test, portion or code, and for a second active eligibility of the
 * same candidate and test.
 */
export async function createEligibility(
  actor: Actor,
  input: CreateEligibilityInput,
): Promise<EligibilityDto> {
  requirePermission(actor, "eligibility.write");
  return inTransaction((tx) => insertEligibility(tx, actor, input));
}

/** Creates inside an open transaction; also the second half of a replacement. */
export async function insertEligibility(
  tx: Transaction,
  actor: Actor,
  input: CreateEligibilityInput,
  origin?: Origin,
): Promise<EligibilityDto> {
  const { accountId } = actor;
  const test = await requireTest(tx, accountId, input.testCode);
  requirePortions(test, input.portionCodes);
  await requireKnownCodes(tx, accountId, codesOf(input));
  if (input.personId) await adoptPerson(tx, actor, input.personId, input.candidateId);
  const people = await findOrCreatePeople(tx, actor, [input]);
  const personId = people.get(input.candidateId) ?? 0;
  const created = await insertEligibilities(
    tx,
    actor,
    [{ personId, testId: test.id, terms: input }],
    origin,
  ).catch((error) => {
    throw isUniqueViolation(error) ? badRequest(secondActiveText) : error;
  });
  const row = await findEligibility(accountId, created[0] ?? 0, tx);
  if (!row) throw new Error("an insert returned no eligibility");
  return toEligibility(row);
}
