import { and, eq, isNull, sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { oauthSecrets } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";
import { getOAuthClientOrThrow } from "./queries";
import type { OAuthClientDto } from "./schema";

/**
 * Revokes one secret of a client immediately. Existing tokens work until they expire; revoke the
 * client to end them. Returns the same if it is already revoked. Throws `not_found`.
 */
export async function revokeOAuthSecret(
  actor: Actor,
  id: number,
  secretId: number,
): Promise<OAuthClientDto> {
  requirePermission(actor, "keys.manage");
  return inTransaction(async (tx) => {
    const { name } = await lockRecord(tx, actor, "OAuth client", id);
    const its = and(
      eq(oauthSecrets.accountId, actor.accountId),
      eq(oauthSecrets.oauthClientId, id),
      eq(oauthSecrets.id, secretId),
    );
    if ((await tx.$count(oauthSecrets, its)) === 0) throw notFound("Secret");
    const revoked = await tx
      .update(oauthSecrets)
      .set({ revokedAt: sql`now()` })
      .where(and(its, isNull(oauthSecrets.revokedAt)))
      .returning({ prefix: oauthSecrets.prefix });
    await recordAudit(
      tx,
      actor,
      revoked.map(({ prefix }) => ({
        action: "oauth_client.secret_revoked",
        subjectType: "oauth_client",
        subjectId: id,
        data: { name, prefix },
      })),
    );
    return getOAuthClientOrThrow(actor, id, tx);
  });
}
