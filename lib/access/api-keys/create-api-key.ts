import { inTransaction } from "@/db/client";
import { apiKeys } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission, requireUser } from "@/lib/auth/actor";
import { randomToken, sha256 } from "@/lib/auth/secrets";
import { AppError } from "@/lib/errors";
import { getApiKeyOrThrow } from "./queries";
import type { CreateApiKeyInput, NewApiKeyDto } from "./schema";

/**
 * Creates a key that acts for its creator with some of their permissions. Returns the key once;
 * only its hash is stored. Throws `forbidden` for a permission the creator doesn't have.
 */
export async function createApiKey(actor: Actor, input: CreateApiKeyInput): Promise<NewApiKeyDto> {
  requirePermission(actor, "keys.manage");
  const ownerId = requireUser(actor);
  if (!input.permissions.every((name) => actor.permissions.has(name))) {
    throw new AppError("forbidden", "A key can't have permissions that its creator doesn't have");
  }
  const offersServices = input.permissions.includes("offer_candidate_services");
  const providerName = offersServices ? (input.providerName ?? null) : null;
  const key = `pk_${randomToken(32)}`;
  return inTransaction(async (tx) => {
    const [row] = await tx
      .insert(apiKeys)
      .values({
        accountId: actor.accountId,
        ownerId,
        name: input.name,
        providerName,
        prefix: key.slice(0, 9),
        keyHash: sha256(key),
        permissions: input.permissions,
      })
      .returning({ id: apiKeys.id });
    if (!row) throw new Error("an insert returned no row");
    await recordAudit(tx, actor, [
      {
        action: "api_key.created",
        subjectType: "api_key",
        subjectId: row.id,
        data: {
          name: input.name,
          permissions: input.permissions,
          ...(providerName && { providerName }),
        },
      },
    ]);
    return { ...(await getApiKeyOrThrow(actor, row.id, tx)), key };
  });
}
