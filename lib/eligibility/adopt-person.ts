import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { candidates } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { lockCandidateOrThrow } from "@/lib/candidates/lock-candidate";
import { refuseTakenId } from "@/lib/candidates/refuse-taken-id";
import { badRequest } from "@/lib/errors";

/**
 * Gives a person who has no candidate id this one. Throws `not_found`, and `bad_request` where
 * they have another or somebody else has it.
 */
export async function adoptPerson(
  tx: Transaction,
  actor: Actor,
  personId: number,
  candidateId: string,
): Promise<void> {
  const person = await lockCandidateOrThrow(tx, actor, personId, undefined);
  if (person.candidateId === candidateId) return;
  if (person.candidateId) throw badRequest("The candidate has another candidate id");
  await tx
    .update(candidates)
    .set({ candidateId })
    .where(and(eq(candidates.accountId, actor.accountId), eq(candidates.id, personId)))
    .catch(refuseTakenId);
}
