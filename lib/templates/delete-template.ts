import { and, eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { templates } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { isForeignKeyViolation } from "@/lib/database-errors";
import { badRequest } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";
import type { DeletedRecord } from "@/lib/schemas";

/**
 * Permanently deletes a template. Throws `not_found`, `precondition_failed`, and `bad_request`
 * while offers or offers to assist use it.
 */
export async function deleteTemplate(
  actor: Actor,
  id: number,
  options: { ifMatch?: number | undefined } = {},
): Promise<DeletedRecord> {
  requirePermission(actor, "templates.write");
  return inTransaction(async (tx) => {
    const { name } = await lockRecord(tx, actor, "Template", id, options);
    await tx
      .delete(templates)
      .where(and(eq(templates.accountId, actor.accountId), eq(templates.id, id)))
      .catch((error: unknown) => {
        throw isForeignKeyViolation(error)
          ? badRequest("Cannot delete template used by offers")
          : error;
      });
    await recordAudit(tx, actor, [
      { action: "template.deleted", subjectType: "template", subjectId: id, data: { name } },
    ]);
    return { id, deletedAt: new Date().toISOString() };
  });
}
