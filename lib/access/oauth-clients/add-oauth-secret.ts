import { and, eq, isNull } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { oauthSecrets } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";
import { insertSecret } from "./insert-secret";
import { getOAuthClientOrThrow } from "./queries";
import { maxActiveSecrets, type NewOAuthSecretDto } from "./schema";

/**
 * Creates a second secret for a client, so that it can switch without downtime, and returns it
 * once. The older one must be revoked separately. Throws `not_found`, and `conflict` if the client
 * has two active secrets or is revoked.
 */
export async function addOAuthSecret(actor: Actor, id: number): Promise<NewOAuthSecretDto> {
  requirePermission(actor, "keys.manage");
  return inTransaction(async (tx) => {
    const { name, revokedAt } = await lockRecord(tx, actor, "OAuth client", id);
    if (revokedAt)
      throw new AppError("conflict", "This OAuth client was revoked. Create a new one");
    const live = and(
      eq(oauthSecrets.accountId, actor.accountId),
      eq(oauthSecrets.oauthClientId, id),
      isNull(oauthSecrets.revokedAt),
    );
    if ((await tx.$count(oauthSecrets, live)) >= maxActiveSecrets) {
      throw new AppError(
        "conflict",
        "A client can have at most two active secrets. Revoke the older one first",
      );
    }
    const { secret: clientSecret, prefix } = await insertSecret(tx, actor.accountId, id);
    await recordAudit(tx, actor, [
      {
        action: "oauth_client.secret_added",
        subjectType: "oauth_client",
        subjectId: id,
        data: { name, prefix },
      },
    ]);
    return { ...(await getOAuthClientOrThrow(actor, id, tx)), clientSecret };
  });
}
