import { inTransaction } from "@/db/client";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { enqueueMessages } from "@/lib/deliveries/enqueue-deliveries";
import { getDelivery } from "@/lib/deliveries/queries";
import { queueDeliveries } from "@/lib/deliveries/queue-deliveries";
import { testEventType } from "@/lib/deliveries/rules";
import type { DeliveryDetail } from "@/lib/deliveries/schema";
import { badRequest } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";

/**
 * Sends `webhook.test` to a webhook, whatever it subscribes to. Throws `not_found`, and
 * `bad_request` if it is off.
 */
export async function sendTestEvent(actor: Actor, endpointId: number): Promise<DeliveryDetail> {
  requirePermission(actor, "webhooks.manage");
  const { accountId } = actor;
  return inTransaction(async (tx) => {
    const { url, disabledAt } = await lockRecord(tx, actor, "Webhook", endpointId);
    if (disabledAt) throw badRequest("Turn on the webhook first");
    const event = { type: testEventType, data: { endpointId } };
    const [id] = await enqueueMessages(tx, [{ accountId, endpointId, url, event }]);
    if (id === undefined) throw new Error("a test event was not queued");
    await queueDeliveries(tx, [id], { isUrgent: true });
    await recordAudit(tx, actor, [
      { action: "webhook.tested", subjectType: "webhook_endpoint", subjectId: endpointId },
    ]);
    return getDelivery(actor, id, tx);
  });
}
