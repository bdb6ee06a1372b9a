import { isDeepStrictEqual } from "node:util";
import { inTransaction } from "@/db/client";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { lockRecord } from "@/lib/lock-record";
import { changeAssessment } from "./change-assessment";
import { getAssessmentOrThrow } from "./queries";
import type { AssessmentDto, UpdateAssessmentInput } from "./schema";

/**
 * Changes the given fields, complete or not; the published version stays unchanged. Writes nothing
 * if nothing changed. Throws `not_found` and `precondition_failed`.
 */
export async function updateAssessment(
  actor: Actor,
  id: number,
  input: UpdateAssessmentInput,
  options: { ifMatch?: number | undefined } = {},
): Promise<AssessmentDto> {
  requirePermission(actor, "assessments.write");
  return inTransaction(async (tx) => {
    const assessment = await lockRecord(tx, actor, "Assessment", id, options);
    const { name = assessment.name, customId = assessment.customId } = input;
    const draft =
      input.draft && !isDeepStrictEqual(input.draft, assessment.draft) ? input.draft : undefined;
    const changes = {
      ...(name !== assessment.name && { name }),
      ...(customId !== assessment.customId && { customId }),
      ...(draft && { draft }),
    };
    const fields = Object.keys(changes);
    if (fields.length === 0) return getAssessmentOrThrow(actor, id, tx);
    return changeAssessment(tx, actor, assessment, changes, {
      action: "assessment.updated",
      data: { fields },
    });
  });
}
