import { and, eq, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { candidates } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { changesOf } from "@/lib/changes";
import { AppError } from "@/lib/errors";
import { recordEvents } from "@/lib/events/record-events";
import { lockRecord } from "@/lib/lock-record";
import { countEligibilitiesOf } from "./count-eligibilities";
import { refuseDuplicateId } from "./refuse-duplicate-id";
import { erasedRefusal, lockedCandidateId, nameProblem } from "./rules";
import type { CandidateDto, UpdateCandidateInput } from "./schema";
import { toCandidate } from "./serialize";

/** Returns an instant as a Date; absent stays absent, null stays null. */
function asDate(instant: string | null | undefined): Date | null | undefined {
  return typeof instant === "string" ? new Date(instant) : instant;
}

/**
 * Updates the given fields; existing letters keep their text. Writes nothing if nothing changes.
 * Throws `not_found`, `precondition_failed`, `invalid` if no name is left, and `bad_request` for a `candidateId` in use, or for
 * changing it while eligibilities refer to the candidate.
 */
export async function updateCandidate(
  actor: Actor,
  id: number,
  input: UpdateCandidateInput,
  options: { ifMatch?: number | undefined } = {},
): Promise<CandidateDto> {
  requirePermission(actor, "candidates.write");
  return inTransaction(async (tx) => {
    const candidate = await lockRecord(tx, actor, "Candidate", id, options);
    if (candidate.erasedAt) throw new AppError("bad_request", erasedRefusal);
    const changes = changesOf(candidate, { ...input, optedOutAt: asDate(input.optedOutAt) });
    const fields = Object.keys(changes);
    if (fields.length === 0) return toCandidate(candidate);
    refuseNameless({ ...candidate, ...changes });
    if (changes.candidateId !== undefined) await refuseWithEligibilities(tx, candidate);
    const [row] = await tx
      .update(candidates)
      .set({ ...changes, revision: candidate.revision + 1, updatedAt: sql`now()` })
      .where(and(eq(candidates.accountId, actor.accountId), eq(candidates.id, id)))
      .returning()
      .catch(refuseDuplicateId);
    if (!row) throw new Error("a locked candidate vanished");
    await recordEvents(tx, actor, [
      { type: "candidate.updated", candidateId: id, data: { fields } },
    ]);
    await recordAudit(tx, actor, [
      { action: "candidate.updated", subjectType: "candidate", subjectId: id, data: { fields } },
    ]);
    return toCandidate(row);
  });
}

function refuseNameless(names: { firstName: string; lastName: string }): void {
  const problem = nameProblem(names);
  if (!problem) return;
  throw new AppError("invalid", "Validation failed", { details: { firstName: [problem] } });
}

async function refuseWithEligibilities(
  tx: Transaction,
  { accountId, id }: typeof candidates.$inferSelect,
): Promise<void> {
  if ((await countEligibilitiesOf(accountId, id, tx)) === 0) return;
  throw new AppError("bad_request", lockedCandidateId, {
    details: { candidateId: [lockedCandidateId] },
  });
}
