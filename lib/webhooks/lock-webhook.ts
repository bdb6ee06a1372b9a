import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { webhookEndpoints } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { changed, notFound } from "@/lib/errors";

/**
 * A webhook, locked until the transaction ends. Throws `not_found`, and `precondition_failed`
 * where `ifMatch` is not its revision.
 */
export async function lockWebhookOrThrow(
  tx: Transaction,
  actor: Actor,
  id: number,
  ifMatch?: number,
) {
  const [webhook] = await tx
    .select()
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.accountId, actor.accountId), eq(webhookEndpoints.id, id)))
    .for("no key update");
  if (!webhook) throw notFound("Webhook");
  if (ifMatch !== undefined && ifMatch !== webhook.revision) throw changed("Webhook");
  return webhook;
}
