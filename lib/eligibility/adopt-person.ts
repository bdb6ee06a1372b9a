import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { candidates } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { refuseDuplicateId } from "@/lib/candidates/refuse-duplicate-id";
import { badRequest } from "@/lib/errors";
import { recordEvents } from "@/lib/events/record-events";
import { lockRecord } from "@/lib/lock-record";

/**
 * Gives a person without a candidate ID this one. Throws `not_found`, and `bad_request` if they
 * have another or someone else has this one.
 */
export async function adoptPerson(
  tx: Transaction,
  actor: Actor,
  personId: number,
  candidateId: string,
): Promise<void> {
  const person = await lockRecord(tx, actor, "Candidate", personId);
  if (person.candidateId === candidateId) return;
  if (person.candidateId) throw badRequest("The candidate already has a different candidate ID");
  await tx
    .update(candidates)
    .set({ candidateId, revision: person.revision + 1, updatedAt: sql`now()` })
    .where(and(eq(candidates.accountId, actor.accountId), eq(candidates.id, personId)))
    .catch(refuseDuplicateId);
  const data = { fields: ["candidateId"] };
  await recordEvents(tx, actor, [{ type: "candidate.updated", candidateId: personId, data }]);
  await recordAudit(tx, actor, [
    { action: "candidate.updated", subjectType: "candidate", subjectId: personId, data },
  ]);
}
