import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { apiKeys, users } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import type { ApiKeyDto } from "./schema";

async function select(at: Queryable, condition: SQL | undefined): Promise<ApiKeyDto[]> {
  const rows = await at
    .select({
      id: apiKeys.id,
      name: apiKeys.name,
      prefix: apiKeys.prefix,
      permissions: apiKeys.permissions,
      providerName: apiKeys.providerName,
      ownerName: users.name,
      createdAt: apiKeys.createdAt,
      lastUsedAt: apiKeys.lastUsedAt,
      revokedAt: apiKeys.revokedAt,
    })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.ownerId))
    .where(condition)
    .orderBy(sql`${apiKeys.revokedAt} is not null`, desc(apiKeys.id))
    .limit(500);
  return rows.map((row) => ({
    ...row,
    permissions: row.permissions as ApiKeyDto["permissions"],
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }));
}

/** Lists the account's keys, newest first, revoked ones last; at most 500. */
export async function listApiKeys(actor: Actor): Promise<ApiKeyDto[]> {
  requirePermission(actor, "keys.manage");
  return select(database(), eq(apiKeys.accountId, actor.accountId));
}

/** Returns one key of the account, inside a transaction too. Throws `not_found`. */
export async function getApiKeyOrThrow(
  actor: Actor,
  id: number,
  at: Queryable = database(),
): Promise<ApiKeyDto> {
  requirePermission(actor, "keys.manage");
  const [key] = await select(at, and(eq(apiKeys.accountId, actor.accountId), eq(apiKeys.id, id)));
  if (!key) throw notFound("API key");
  return key;
}
