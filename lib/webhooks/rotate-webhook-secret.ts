import { eq, sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { webhookEndpoints } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { seal } from "@/lib/auth/sealed";
import { previousSecretHours } from "@/lib/deliveries/rules";
import { newWebhookSecret } from "@/lib/deliveries/sign-webhook";
import { lockRecord } from "@/lib/lock-record";
import { getWebhookOrThrow } from "./queries";
import type { NewWebhookDto } from "./schema";

/**
 * Creates a new secret for a webhook and returns it once. The previous one also signs for a day.
 * Throws `not_found`.
 */
export async function rotateWebhookSecret(actor: Actor, id: number): Promise<NewWebhookDto> {
  requirePermission(actor, "webhooks.manage");
  const secret = newWebhookSecret();
  return inTransaction(async (tx) => {
    const webhook = await lockRecord(tx, actor, "Webhook", id);
    await tx
      .update(webhookEndpoints)
      .set({
        secret: seal(secret),
        previousSecret: webhook.secret,
        previousSecretUntil: sql`now() + make_interval(hours => ${previousSecretHours})`,
        revision: webhook.revision + 1,
        updatedAt: sql`now()`,
      })
      .where(eq(webhookEndpoints.id, id));
    await recordAudit(tx, actor, [
      { action: "webhook.secret_rotated", subjectType: "webhook_endpoint", subjectId: id },
    ]);
    return { ...(await getWebhookOrThrow(actor, id, tx)), secret };
  });
}
