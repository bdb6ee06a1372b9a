import { and, eq, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import type { DeliveryKind } from "@/db/enums";
import { deliveries, webhookEndpoints } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import type { Permission } from "@/lib/auth/permissions";
import { badRequest } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";
import { findResendRefusal } from "./find-resend-refusal";
import { getDelivery } from "./queries";
import { queueDeliveries } from "./queue-deliveries";
import type { DeliveryDetail } from "./schema";

const sendingOf: Record<DeliveryKind, Permission> = {
  callback: "assessments.write",
  webhook: "webhooks.manage",
};

/**
 * Resends a callback or webhook unchanged under the same ID; a queued one is tried immediately.
 * Throws `not_found`, and `bad_request` if its webhook is off or its sitting has been reset.
 */
export async function resendDelivery(actor: Actor, id: number): Promise<DeliveryDetail> {
  requirePermission(actor, "assessments.write");
  return inTransaction(async (tx) => {
    const found = await lockRecord(tx, actor, "Delivery", id);
    requirePermission(actor, sendingOf[found.kind]);
    if (found.endpointId !== null) await keepEndpoint(tx, actor, found.endpointId);
    const refusal = await findResendRefusal(tx, found);
    if (refusal) throw badRequest(refusal);
    await tx
      .update(deliveries)
      .set({
        status: "queued",
        attempts: 0,
        lastStatus: null,
        lastError: null,
        milliseconds: null,
        nextAttemptAt: sql`now()`,
        deliveredAt: null,
      })
      .where(and(eq(deliveries.accountId, actor.accountId), eq(deliveries.id, id)));
    await queueDeliveries(tx, [id], { isUrgent: true });
    await recordAudit(tx, actor, [
      {
        action: `${found.kind}.resent`,
        ...(found.endpointId === null
          ? { subjectType: "sitting", subjectId: found.sittingId ?? 0 }
          : { subjectType: "webhook_endpoint", subjectId: found.endpointId }),
        data: { deliveryId: id, eventType: found.eventType },
      },
    ]);
    return getDelivery(actor, id, tx);
  });
}

/** Keeps a webhook from being turned off or deleted until the commit. */
async function keepEndpoint(tx: Transaction, { accountId }: Actor, endpointId: number) {
  await tx
    .select({ id: webhookEndpoints.id })
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.accountId, accountId), eq(webhookEndpoints.id, endpointId)))
    .for("key share");
}
