import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { type OAuthScope, oauthScopes } from "@/db/enums";
import { oauthClients, oauthSecrets } from "@/db/schema";
import { markUsed } from "@/lib/auth/mark-used";
import type { Origin } from "@/lib/auth/origin";
import { sha256 } from "@/lib/auth/secrets";
import { byAddress, byClient, countAttempt } from "@/lib/auth/throttle";
import { sameAccount } from "@/lib/same-account";
import type { ClientActor } from "./require-client";
import { type ClientCredentials, invalidClient } from "./rules";

/**
 * Returns the client of these credentials (RFC 6749, 2.3.1). Throws `unauthenticated` if they are
 * wrong, without revealing which part, and `too_many_requests` after 10 failures of a client from
 * one address or 300 from that address within 15 minutes. Only failures are counted and refused: a
 * valid secret always works, because its 256 random bits can't be guessed.
 */
export async function authenticateClient(
  credentials: ClientCredentials,
  origin: Origin,
): Promise<ClientActor> {
  const client = await findClient(credentials);
  if (client) return client;
  await countAttempt([
    ...byAddress("oauth", origin, 300),
    byClient("oauth", credentials.clientId, origin, 10),
  ]);
  throw invalidClient("The client ID or secret is incorrect.");
}

async function findClient({ clientId, secret }: ClientCredentials): Promise<ClientActor | null> {
  if (![clientId, secret].every((text) => /^[\x20-\x7e]{1,200}$/.test(text))) return null;
  const [row] = await database()
    .select({
      id: oauthClients.id,
      accountId: oauthClients.accountId,
      name: oauthClients.name,
      scopes: oauthClients.scopes,
      secretId: oauthSecrets.id,
    })
    .from(oauthClients)
    .innerJoin(oauthSecrets, sameAccount(oauthSecrets.oauthClientId, oauthClients.id))
    .where(
      and(
        eq(oauthClients.clientId, clientId),
        eq(oauthSecrets.secretHash, sha256(secret)),
        isNull(oauthClients.revokedAt),
        isNull(oauthSecrets.revokedAt),
      ),
    );
  if (!row) return null;
  await markUsed("client", row.id);
  await markSecretUsed(row.secretId);
  return {
    kind: "client",
    accountId: row.accountId,
    userId: null,
    name: row.name,
    permissions: new Set(),
    credential: `client:${row.id}`,
    oauthClientId: row.id,
    scopes: oauthScopes.filter((scope: OAuthScope) => row.scopes.includes(scope)),
  };
}

async function markSecretUsed(id: number): Promise<void> {
  const { lastUsedAt } = oauthSecrets;
  await database()
    .update(oauthSecrets)
    .set({ lastUsedAt: sql`now()` })
    .where(
      and(
        eq(oauthSecrets.id, id),
        or(isNull(lastUsedAt), lt(lastUsedAt, sql`now() - interval '1 minute'`)),
      ),
    );
}
