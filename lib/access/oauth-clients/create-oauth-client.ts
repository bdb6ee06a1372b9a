import { and, eq, isNull } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { accounts, oauthClients } from "@/db/schema";
import { mintClientId } from "@/lib/access/oauth/mint-secrets";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission, requireUser } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { insertSecret } from "./insert-secret";
import { getOAuthClientOrThrow } from "./queries";
import { type CreateOAuthClientInput, maxActiveClients, type NewOAuthSecretDto } from "./schema";

/**
 * Creates an OAuth2 client that gets tokens of the scopes. Returns its first secret once; only the
 * hash is stored. Throws `conflict` if the account has a hundred active clients.
 */
export async function createOAuthClient(
  actor: Actor,
  input: CreateOAuthClientInput,
): Promise<NewOAuthSecretDto> {
  requirePermission(actor, "keys.manage");
  const createdBy = requireUser(actor);
  return inTransaction(async (tx) => {
    const { accountId } = actor;
    await refusePastLimit(tx, accountId);
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

/** Counts under a lock on the account, so that concurrent calls count each other. */
async function refusePastLimit(tx: Transaction, accountId: number): Promise<void> {
  await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .for("no key update");
  const living = await tx.$count(
    oauthClients,
    and(eq(oauthClients.accountId, accountId), isNull(oauthClients.revokedAt)),
  );
  if (living < maxActiveClients) return;
  throw new AppError(
    "conflict",
    `An account can have at most ${maxActiveClients} active OAuth clients. Revoke one you no longer use`,
  );
}
