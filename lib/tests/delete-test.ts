import { and, eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { tests } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { isForeignKeyViolation } from "@/lib/database-errors";
import { badRequest } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";
import type { DeletedRecord } from "@/lib/schemas";

/**
 * Deletes a test for good. Throws `not_found`, `precondition_failed`, and `bad_request` while
 * eligibilities, including cancelled ones, use it.
 */
export async function deleteTest(
  actor: Actor,
  id: number,
  options: { ifMatch?: number | undefined } = {},
): Promise<DeletedRecord> {
  requirePermission(actor, "eligibility.write");
  return inTransaction(async (tx) => {
    const { code } = await lockRecord(tx, actor, "Test", id, options);
    await tx
      .delete(tests)
      .where(and(eq(tests.accountId, actor.accountId), eq(tests.id, id)))
      .catch((error: unknown) => {
        throw isForeignKeyViolation(error)
          ? badRequest("Cannot delete test with eligibilities")
          : error;
      });
    await recordAudit(tx, actor, [
      { action: "test.deleted", subjectType: "test", subjectId: id, data: { code } },
    ]);
    return { id, deletedAt: new Date().toISOString() };
  });
}
