import { and, desc, eq, type SQL } from "drizzle-orm";
import { database } from "@/db/client";
import { candidates, eligibilities, tests } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import type { StatusQuery } from "./contract-schema";
import { selectEligibilities } from "./find-eligibilities";
import { noEligibility } from "./lock-eligibility";
import type { EligibilityDto } from "./schema";
import { toEligibility } from "./serialize";

/**
 * Maximum number of records; a candidate has a few, unless eligibilities are cancelled and created
 * endlessly.
 */
const max = 1000;

/** Returns the newest of these records, always including active ones, oldest first. */
async function newest(condition: SQL | undefined): Promise<EligibilityDto[]> {
  const rows = await selectEligibilities(database(), condition)
    .orderBy(desc(eq(eligibilities.status, "active")), desc(eligibilities.id))
    .limit(max);
  return rows
    .sort((one, other) => one.eligibility.id - other.eligibility.id)
    .map((row) => toEligibility(row));
}

/** Lists a candidate's records, oldest first. Throws `not_found` for an unknown candidate id. */
export async function listOfCandidate(
  actor: Actor,
  candidateId: string,
  { status }: StatusQuery,
): Promise<EligibilityDto[]> {
  requirePermission(actor, "eligibility.read");
  const ofAccount = and(
    eq(candidates.accountId, actor.accountId),
    eq(candidates.candidateId, candidateId),
  );
  const [candidate] = await database()
    .select({ id: candidates.id })
    .from(candidates)
    .where(ofAccount);
  if (!candidate) throw new AppError("not_found", "The specified candidate id was not found.");
  return newest(
    and(
      eq(eligibilities.accountId, actor.accountId),
      eq(eligibilities.candidateId, candidate.id),
      status === "all" ? undefined : eq(eligibilities.status, status),
    ),
  );
}

/** Lists a candidate's records for one test, oldest first. Throws `not_found` if there are none. */
export async function listOfCandidateAndTest(
  actor: Actor,
  candidateId: string,
  testCode: string,
): Promise<EligibilityDto[]> {
  requirePermission(actor, "eligibility.read");
  const found = await newest(
    and(
      eq(eligibilities.accountId, actor.accountId),
      eq(candidates.candidateId, candidateId),
      eq(tests.code, testCode),
    ),
  );
  if (found.length === 0) throw noEligibility();
  return found;
}
