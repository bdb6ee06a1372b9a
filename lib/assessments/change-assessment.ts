import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessments } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { getAssessmentOrThrow } from "./queries";
import type { AssessmentDto } from "./schema";

type Row = typeof assessments.$inferSelect;

/** Writes the next revision of a locked assessment, with an audit entry, and returns it. */
export async function changeAssessment(
  tx: Transaction,
  actor: Actor,
  { id, revision }: Pick<Row, "id" | "revision">,
  changes: Partial<Pick<Row, "name" | "customId" | "draft" | "status">>,
  audited: { action: string; data?: Record<string, unknown> },
): Promise<AssessmentDto> {
  await tx
    .update(assessments)
    .set({ ...changes, revision: revision + 1, updatedAt: sql`now()` })
    .where(and(eq(assessments.accountId, actor.accountId), eq(assessments.id, id)));
  await recordAudit(tx, actor, [{ ...audited, subjectType: "assessment", subjectId: id }]);
  return getAssessmentOrThrow(actor, id, tx);
}
