import { eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { webhookEndpoints } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { lockRecord } from "@/lib/lock-record";
import type { DeletedRecord } from "@/lib/schemas";

/** Deletes a webhook and its deliveries. Throws `not_found` and `precondition_failed`. */
export async function deleteWebhook(
  actor: Actor,
  id: number,
  options: { ifMatch?: number | undefined } = {},
): Promise<DeletedRecord> {
  requirePermission(actor, "webhooks.manage");
  return inTransaction(async (tx) => {
    const { url } = await lockRecord(tx, actor, "Webhook", id, options);
    await tx.delete(webhookEndpoints).where(eq(webhookEndpoints.id, id));
    await recordAudit(tx, actor, [
      {
        action: "webhook.deleted",
        subjectType: "webhook_endpoint",
        subjectId: id,
        data: { url },
      },
    ]);
    return { id, deletedAt: new Date().toISOString() };
  });
}
