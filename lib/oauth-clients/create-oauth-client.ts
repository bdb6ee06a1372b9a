import { inTransaction } from "@/db/client";
import { oauthClients } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission, requireUser } from "@/lib/auth/actor";
import { mintClientId } from "@/lib/oauth/secrets";
import { insertSecret } from "./insert-secret";
import { getOAuthClientOrThrow } from "./queries";
import type { CreateOAuthClientInput, NewOAuthSecretDto } from "./schema";

/**
 * Makes an OAuth2 client that obtains tokens of the scopes. Its first secret is in this answer
 * only; its hash is stored.
 */
export async function createOAuthClient(
  actor: Actor,
  input: CreateOAuthClientInput,
): Promise<NewOAuthSecretDto> {
  requirePermission(actor, "keys.manage");
  const createdBy = requireUser(actor);
  return inTransaction(async (tx) => {
    const { accountId } = actor;
    const clientId = mintClientId();
    const [row] = await tx
      .insert(oauthClients)
      .values({ accountId, createdBy, clientId, ...input })
      .returning({ id: oauthClients.id });
    if (!row) throw new Error("an insert returned no row");
    const { secret: clientSecret } = await insertSecret(tx, accountId, row.id);
    await recordAudit(tx, actor, [
      {
        action: "oauth_client.created",
        subjectType: "oauth_client",
        subjectId: row.id,
        data: { name: input.name, clientId, scopes: input.scopes },
      },
    ]);
    return { ...(await getOAuthClientOrThrow(actor, row.id, tx)), clientSecret };
  });
}
