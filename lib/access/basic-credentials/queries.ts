import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { basicCredentials, users } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import type { BasicCredentialDto } from "./schema";

/** Lists the account's Basic credentials, newest first, revoked ones last; at most 500. */
export async function listBasicCredentials(actor: Actor): Promise<BasicCredentialDto[]> {
  requirePermission(actor, "keys.manage");
  return select(database(), eq(basicCredentials.accountId, actor.accountId));
}

/** Returns one Basic credential of the account, inside a transaction too. Throws `not_found`. */
export async function getBasicCredentialOrThrow(
  actor: Actor,
  id: number,
  at: Queryable = database(),
): Promise<BasicCredentialDto> {
  requirePermission(actor, "keys.manage");
  const [credential] = await select(
    at,
    and(eq(basicCredentials.accountId, actor.accountId), eq(basicCredentials.id, id)),
  );
  if (!credential) throw notFound("Basic credential");
  return credential;
}

async function select(at: Queryable, condition: SQL | undefined): Promise<BasicCredentialDto[]> {
  const rows = await at
    .select({
      id: basicCredentials.id,
      name: basicCredentials.name,
      username: basicCredentials.username,
      partnerUuid: basicCredentials.partnerUuid,
      partnerAccountId: basicCredentials.partnerAccountId,
      callbackUrl: basicCredentials.callbackUrl,
      callbackUser: basicCredentials.callbackUser,
      hasCallbackPassword: sql<boolean>`${basicCredentials.callbackPassword} is not null`,
      handbackHosts: basicCredentials.handbackHosts,
      ownerName: users.name,
      createdAt: basicCredentials.createdAt,
      lastUsedAt: basicCredentials.lastUsedAt,
      revokedAt: basicCredentials.revokedAt,
    })
    .from(basicCredentials)
    .innerJoin(users, eq(users.id, basicCredentials.createdBy))
    .where(condition)
    .orderBy(sql`${basicCredentials.revokedAt} is not null`, desc(basicCredentials.id))
    .limit(500);
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }));
}
