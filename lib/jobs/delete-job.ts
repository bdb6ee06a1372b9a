import { and, eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { jobs } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { isForeignKeyViolation } from "@/lib/database-errors";
import { badRequest } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";
import type { DeletedRecord } from "@/lib/schemas";

/**
 * Permanently deletes a job. Throws `not_found`, `precondition_failed`, and `bad_request` while it
 * has offers.
 */
export async function deleteJob(
  actor: Actor,
  id: number,
  options: { ifMatch?: number | undefined } = {},
): Promise<DeletedRecord> {
  requirePermission(actor, "jobs.write");
  return inTransaction(async (tx) => {
    const { title } = await lockRecord(tx, actor, "Job", id, options);
    await tx
      .delete(jobs)
      .where(and(eq(jobs.accountId, actor.accountId), eq(jobs.id, id)))
      .catch((error: unknown) => {
        throw isForeignKeyViolation(error) ? badRequest("Cannot delete job with offers") : error;
      });
    await recordAudit(tx, actor, [
      { action: "job.deleted", subjectType: "job", subjectId: id, data: { title } },
    ]);
    return { id, deletedAt: new Date().toISOString() };
  });
}
