import { and, desc, eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { assessmentVersions } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { AppError, badRequest } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";
import { changeAssessment } from "./change-assessment";
import { publishRefusal } from "./lifecycle";
import { getAssessmentOrThrow } from "./queries";
import type { AssessmentDto } from "./schema";

/**
 * Publishes the draft as the newest version, used for new invitations; existing sittings keep
 * theirs, and versions never change. An already published draft changes nothing. Throws
 * `not_found`, `precondition_failed`, `bad_request` for a retired assessment, and `invalid` with
 * every problem under `draft` if it is incomplete.
 */
export async function publishAssessment(
  actor: Actor,
  id: number,
  options: { ifMatch?: number | undefined } = {},
): Promise<AssessmentDto> {
  requirePermission(actor, "assessments.write");
  return inTransaction(async (tx) => {
    const assessment = await lockRecord(tx, actor, "Assessment", id, options);
    const shown = await getAssessmentOrThrow(actor, id, tx);
    if (shown.isPublished) return shown;
    const refusal = publishRefusal(shown);
    if (refusal && shown.status === "retired") throw badRequest(refusal);
    if (refusal) throw new AppError("invalid", refusal, { details: { draft: shown.problems } });
    const { accountId } = actor;
    const [last] = await tx
      .select({ number: assessmentVersions.number })
      .from(assessmentVersions)
      .where(
        and(eq(assessmentVersions.accountId, accountId), eq(assessmentVersions.assessmentId, id)),
      )
      .orderBy(desc(assessmentVersions.number))
      .limit(1);
    const number = (last?.number ?? 0) + 1;
    await tx.insert(assessmentVersions).values({
      ...{ accountId, assessmentId: id, number, content: assessment.draft },
      publishedBy: actor.name,
    });
    return changeAssessment(
      tx,
      actor,
      assessment,
      { status: "published" },
      { action: "assessment.published", data: { version: number } },
    );
  });
}
