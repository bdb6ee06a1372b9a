import { eq, sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { webhookEndpoints } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { changesOf } from "@/lib/changes";
import { cancelQueued } from "@/lib/deliveries/cancel-queued";
import { lockRecord } from "@/lib/lock-record";
import { checkUrl } from "./check-url";
import { getWebhookOrThrow } from "./queries";
import type { UpdateWebhookInput, WebhookDto } from "./schema";

/**
 * Updates the given fields. Turning it off cancels queued deliveries; turning it on clears its
 * failures. Queued deliveries go to a changed address. Throws `not_found`, `precondition_failed`,
 * and `invalid` for an address that may not be called.
 */
export async function updateWebhook(
  actor: Actor,
  id: number,
  { enabled, ...input }: UpdateWebhookInput,
  options: { ifMatch?: number | undefined } = {},
): Promise<WebhookDto> {
  requirePermission(actor, "webhooks.manage");
  if (input.url !== undefined) checkUrl(input.url);
  return inTransaction(async (tx) => {
    const webhook = await lockRecord(tx, actor, "Webhook", id, options);
    const wasEnabled = webhook.disabledAt === null;
    const switched = enabled !== undefined && enabled !== wasEnabled;
    const changes = changesOf(webhook, input);
    const fields = Object.keys(changes);
    if (fields.length === 0 && !switched) return getWebhookOrThrow(actor, id, tx);
    await tx
      .update(webhookEndpoints)
      .set({
        ...changes,
        ...(switched && {
          disabledAt: enabled ? null : sql`now()`,
          disabledReason: null,
          failingSince: null,
        }),
        revision: webhook.revision + 1,
        updatedAt: sql`now()`,
      })
      .where(eq(webhookEndpoints.id, id));
    if (switched && !enabled) await cancelQueued(tx, actor.accountId, id);
    const subject = { subjectType: "webhook_endpoint", subjectId: id };
    await recordAudit(tx, actor, [
      ...(fields.length > 0 ? [{ ...subject, action: "webhook.updated", data: { fields } }] : []),
      ...(switched
        ? [{ ...subject, action: enabled ? "webhook.enabled" : "webhook.disabled", data: {} }]
        : []),
    ]);
    return getWebhookOrThrow(actor, id, tx);
  });
}
