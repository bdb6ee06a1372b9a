import { inTransaction } from "@/db/client";
import { candidates } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { randomToken } from "@/lib/auth/secrets";
import { recordEvents } from "@/lib/events/record-events";
import { refuseDuplicateId } from "./refuse-duplicate-id";
import type { CandidateDto, CreateCandidateInput } from "./schema";
import { toCandidate } from "./serialize";

/**
 * Creates a candidate with an unguessable public ID. Throws `bad_request` for a `candidateId` that
 * is already in use.
 */
export async function createCandidate(
  actor: Actor,
  input: CreateCandidateInput,
): Promise<CandidateDto> {
  requirePermission(actor, "candidates.write");
  return inTransaction(async (tx) => {
    const [row] = await tx
      .insert(candidates)
      .values({
        ...input,
        optedOutAt: input.optedOutAt ? new Date(input.optedOutAt) : null,
        accountId: actor.accountId,
        publicId: randomToken(16),
      })
      .returning()
      .catch(refuseDuplicateId);
    if (!row) throw new Error("insert returned no candidate");
    await recordEvents(tx, actor, [{ type: "candidate.created", candidateId: row.id }]);
    await recordAudit(tx, actor, [
      { action: "candidate.created", subjectType: "candidate", subjectId: row.id },
    ]);
    return toCandidate(row);
  });
}
