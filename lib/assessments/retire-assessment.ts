import { inTransaction } from "@/db/client";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { badRequest } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";
import { changeAssessment } from "./change-assessment";
import { reactivateRefusal, retireRefusal } from "./lifecycle";
import type { AssessmentDto } from "./schema";

interface Options {
  ifMatch?: number | undefined;
}

/**
 * Retires an assessment: no new candidates can be invited; those already invited can still take it.
 * Throws `not_found`, `precondition_failed`, and `bad_request` if it isn't published.
 */
export const retireAssessment = (
  actor: Actor,
  id: number,
  options: Options = {},
): Promise<AssessmentDto> => move(actor, id, options, "retired");

/** Reactivates a retired assessment. Throws `not_found`, `precondition_failed`, and `bad_request` if it isn't retired. */
export const reactivateAssessment = (
  actor: Actor,
  id: number,
  options: Options = {},
): Promise<AssessmentDto> => move(actor, id, options, "published");

async function move(
  actor: Actor,
  id: number,
  { ifMatch }: Options,
  status: "retired" | "published",
): Promise<AssessmentDto> {
  requirePermission(actor, "assessments.write");
  return inTransaction(async (tx) => {
    const assessment = await lockRecord(tx, actor, "Assessment", id, { ifMatch });
    const refusalOf = status === "retired" ? retireRefusal : reactivateRefusal;
    const refusal = refusalOf(assessment.status);
    if (refusal) throw badRequest(refusal);
    const action = status === "retired" ? "assessment.retired" : "assessment.reactivated";
    return changeAssessment(tx, actor, assessment, { status }, { action });
  });
}
