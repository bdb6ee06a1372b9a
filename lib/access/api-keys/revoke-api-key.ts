import { and, eq, isNull, sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { apiKeys } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { forgetApiKeys } from "@/lib/auth/api-key";
import { getApiKeyOrThrow } from "./queries";
import type { ApiKeyDto } from "./schema";

/**
 * Revokes a key permanently, within a second everywhere. Returns the same if it is already revoked.
 * Throws `not_found`.
 */
export async function revokeApiKey(actor: Actor, id: number): Promise<ApiKeyDto> {
  requirePermission(actor, "keys.manage");
  const key = await inTransaction(async (tx) => {
    const revoked = await tx
      .update(apiKeys)
      .set({ revokedAt: sql`now()` })
      .where(
        and(eq(apiKeys.accountId, actor.accountId), eq(apiKeys.id, id), isNull(apiKeys.revokedAt)),
      )
      .returning({ name: apiKeys.name });
    await recordAudit(
      tx,
      actor,
      revoked.map(({ name }) => ({
        action: "api_key.revoked",
        subjectType: "api_key",
        subjectId: id,
        data: { name },
      })),
    );
    return getApiKeyOrThrow(actor, id, tx);
  });
  forgetApiKeys();
  return key;
}
