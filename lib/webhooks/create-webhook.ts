import { eq, sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { accounts, webhookEndpoints } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { seal } from "@/lib/auth/sealed";
import { maxEndpoints } from "@/lib/deliveries/rules";
import { newWebhookSecret } from "@/lib/deliveries/sign-webhook";
import { AppError } from "@/lib/errors";
import { checkUrl } from "./check-url";
import { getWebhookOrThrow } from "./queries";
import { formatOfUrl } from "./rules";
import type { CreateWebhookInput, NewWebhookDto } from "./schema";

/**
 * Creates a webhook and returns its secret once. Throws `invalid` for an address that may not be
 * called, and `conflict` beyond twenty in an account.
 */
export async function createWebhook(
  actor: Actor,
  { url, description = null, eventTypes = [], format = formatOfUrl(url) }: CreateWebhookInput,
): Promise<NewWebhookDto> {
  requirePermission(actor, "webhooks.manage");
  checkUrl(url);
  const secret = newWebhookSecret();
  const { accountId } = actor;
  return inTransaction(async (tx) => {
    await tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(eq(accounts.id, accountId))
      .for("no key update");
    const [count] = await tx
      .select({ present: sql<number>`count(*)::int` })
      .from(webhookEndpoints)
      .where(eq(webhookEndpoints.accountId, accountId));
    if ((count?.present ?? 0) >= maxEndpoints) {
      throw new AppError("conflict", `An account can have at most ${maxEndpoints} webhooks`);
    }
    const [row] = await tx
      .insert(webhookEndpoints)
      .values({ accountId, url, description, eventTypes, format, secret: seal(secret) })
      .returning({ id: webhookEndpoints.id });
    if (!row) throw new Error("an insert returned no row");
    await recordAudit(tx, actor, [
      {
        action: "webhook.created",
        subjectType: "webhook_endpoint",
        subjectId: row.id,
        data: { url, eventTypes, format },
      },
    ]);
    return { ...(await getWebhookOrThrow(actor, row.id, tx)), secret };
  });
}
