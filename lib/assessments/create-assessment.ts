import { inTransaction } from "@/db/client";
import { assessments } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { randomToken, sha256 } from "@/lib/auth/secrets";
import { isUniqueViolation } from "@/lib/database-errors";
import { badRequest } from "@/lib/errors";
import { getAssessmentOrThrow } from "./queries";
import type { AssessmentContent, AssessmentDto, CreateAssessmentInput } from "./schema";

/** Content of a new assessment: 15 minutes, one question at a time. */
const emptyDraft: AssessmentContent = {
  instructions: "",
  baseSeconds: 900,
  presentation: "one",
  loginRequired: false,
  passPercent: 60,
  sections: [{ id: "s1", title: "", questions: [] }],
};

/**
 * Creates a draft, with a generated id if none is given. Throws `bad_request` if the id is already
 * in use.
 */
export async function createAssessment(
  actor: Actor,
  input: CreateAssessmentInput,
): Promise<AssessmentDto> {
  requirePermission(actor, "assessments.write");
  const { name, customId = null, draft = emptyDraft } = input;
  const externalId = input.externalId ?? sha256(randomToken()).slice(0, 10);
  return inTransaction(async (tx) => {
    const [row] = await tx
      .insert(assessments)
      .values({ accountId: actor.accountId, name, externalId, customId, draft })
      .returning({ id: assessments.id })
      .catch((error: unknown) => {
        throw isUniqueViolation(error) ? badRequest("Assessment ID is already in use") : error;
      });
    if (!row) throw new Error("insert returned no assessment");
    await recordAudit(tx, actor, [
      { action: "assessment.created", subjectType: "assessment", subjectId: row.id },
    ]);
    return getAssessmentOrThrow(actor, row.id, tx);
  });
}
