import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { candidates } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { changed, notFound } from "@/lib/errors";

/**
 * A candidate, locked until the transaction ends. Throws `not_found`, and `precondition_failed`
 * where `ifMatch` is not the revision.
 */
export async function lockCandidateOrThrow(
  tx: Transaction,
  actor: Actor,
  id: number,
  ifMatch: number | undefined,
) {
  const [candidate] = await tx
    .select()
    .from(candidates)
    .where(and(eq(candidates.accountId, actor.accountId), eq(candidates.id, id)))
    .for("update");
  if (!candidate) throw notFound("Candidate");
  if (ifMatch !== undefined && ifMatch !== candidate.revision) throw changed("Candidate");
  return candidate;
}
