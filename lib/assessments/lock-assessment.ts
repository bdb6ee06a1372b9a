import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessments } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { changed, notFound } from "@/lib/errors";

/**
 * An assessment of the account, locked until the transaction ends. Throws `not_found`, and
 * `precondition_failed` where `ifMatch` is not its revision.
 */
export async function lockAssessmentOrThrow(
  tx: Transaction,
  actor: Actor,
  id: number,
  ifMatch: number | undefined,
) {
  const [assessment] = await tx
    .select()
    .from(assessments)
    .where(and(eq(assessments.accountId, actor.accountId), eq(assessments.id, id)))
    .for("update");
  if (!assessment) throw notFound("Assessment");
  if (ifMatch !== undefined && ifMatch !== assessment.revision) throw changed("Assessment");
  return assessment;
}
