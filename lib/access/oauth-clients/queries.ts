import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import type { OAuthScope } from "@/db/enums";
import { oauthClients, oauthSecrets, users } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import type { OAuthClientDto, OAuthSecretDto } from "./schema";

/**
 * Lists the account's OAuth2 clients with their active secrets, newest first, revoked ones last; at
 * most 500.
 */
export async function listOAuthClients(actor: Actor): Promise<OAuthClientDto[]> {
  requirePermission(actor, "keys.manage");
  return select(database(), eq(oauthClients.accountId, actor.accountId));
}

/** Returns one client of the account, inside a transaction too. Throws `not_found`. */
export async function getOAuthClientOrThrow(
  actor: Actor,
  id: number,
  at: Queryable = database(),
): Promise<OAuthClientDto> {
  requirePermission(actor, "keys.manage");
  const { accountId } = oauthClients;
  const [client] = await select(at, and(eq(accountId, actor.accountId), eq(oauthClients.id, id)));
  if (!client) throw notFound("OAuth client");
  return client;
}

async function select(at: Queryable, condition: SQL | undefined): Promise<OAuthClientDto[]> {
  const rows = await at
    .select({
      id: oauthClients.id,
      name: oauthClients.name,
      clientId: oauthClients.clientId,
      scopes: oauthClients.scopes,
      ownerName: users.name,
      createdAt: oauthClients.createdAt,
      lastUsedAt: oauthClients.lastUsedAt,
      revokedAt: oauthClients.revokedAt,
    })
    .from(oauthClients)
    .innerJoin(users, eq(users.id, oauthClients.createdBy))
    .where(condition)
    .orderBy(sql`${oauthClients.revokedAt} is not null`, desc(oauthClients.id))
    .limit(500);
  const ids = rows.map((row) => row.id);
  const secrets = await liveSecrets(at, ids);
  return rows.map((row) => ({
    ...row,
    scopes: row.scopes as OAuthScope[],
    secrets: secrets.get(row.id) ?? [],
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }));
}

async function liveSecrets(at: Queryable, ids: number[]): Promise<Map<number, OAuthSecretDto[]>> {
  const rows = await at
    .select({
      id: oauthSecrets.id,
      clientId: oauthSecrets.oauthClientId,
      prefix: oauthSecrets.prefix,
      createdAt: oauthSecrets.createdAt,
      lastUsedAt: oauthSecrets.lastUsedAt,
    })
    .from(oauthSecrets)
    .where(and(inArray(oauthSecrets.oauthClientId, ids), isNull(oauthSecrets.revokedAt)))
    .orderBy(asc(oauthSecrets.id));
  const byClient = new Map<number, OAuthSecretDto[]>();
  for (const { clientId, ...row } of rows) {
    const secret = {
      ...row,
      createdAt: row.createdAt.toISOString(),
      lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    };
    byClient.set(clientId, [...(byClient.get(clientId) ?? []), secret]);
  }
  return byClient;
}
