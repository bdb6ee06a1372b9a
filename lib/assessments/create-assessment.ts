import { inTransaction } from "@/db/client";
import { assessments } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { randomToken, sha256 } from "@/lib/auth/secrets";
import { isUniqueViolation } from "@/lib/database-errors";
import { badRequest } from "@/lib/errors";
import { getAssessmentOrThrow } from "./queries";
import type { AssessmentContent, AssessmentDto, CreateAssessmentInput } from "./schema";

/** What a new assessment begins with: a quarter of an hour, one question at a time. */
const emptyDraft: AssessmentContent = {
  instructions: "",
  baseSeconds: 900,
  presentation: "one",
  loginRequired: false,
  passPercent: 60,
  sections: [{ id: "s1", title: "", questions: [] }],
};

/**
 * Makes a draft, with an id of its own where none is given. Throws `bad_request` for an id that
 * another assessment of the account has.
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
