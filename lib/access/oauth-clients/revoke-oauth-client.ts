import { and, eq, isNull, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { oauthClients, oauthSecrets, oauthTokens } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { forgetAccessTokens } from "@/lib/auth/access-token";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { lockRecord } from "@/lib/lock-record";
import { getOAuthClientOrThrow } from "./queries";
import type { OAuthClientDto } from "./schema";

/**
 * Revokes a client permanently: its secrets and tokens are refused within a second everywhere.
 * Returns the same if it is already revoked. Throws `not_found`.
 */
export async function revokeOAuthClient(actor: Actor, id: number): Promise<OAuthClientDto> {
  requirePermission(actor, "keys.manage");
  const client = await inTransaction(async (tx) => {
    const { name, revokedAt } = await lockRecord(tx, actor, "OAuth client", id);
    if (!revokedAt) {
      await revokeAll(tx, actor.accountId, id);
      await recordAudit(tx, actor, [
        {
          action: "oauth_client.revoked",
          subjectType: "oauth_client",
          subjectId: id,
          data: { name },
        },
      ]);
    }
    return getOAuthClientOrThrow(actor, id, tx);
  });
  forgetAccessTokens();
  return client;
}

async function revokeAll(tx: Transaction, accountId: number, id: number): Promise<void> {
  const revoked = { revokedAt: sql`now()` };
  await tx
    .update(oauthClients)
    .set(revoked)
    .where(and(eq(oauthClients.accountId, accountId), eq(oauthClients.id, id)));
  for (const table of [oauthSecrets, oauthTokens]) {
    await tx
      .update(table)
      .set(revoked)
      .where(
        and(eq(table.accountId, accountId), eq(table.oauthClientId, id), isNull(table.revokedAt)),
      );
  }
}
