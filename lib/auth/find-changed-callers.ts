import { and, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { database } from "@/db/client";
import type { Role } from "@/db/enums";
import { apiKeys, memberships, sessions } from "@/db/schema";
import { type Given, listOf, statement } from "@/db/statement";
import { sameAccount } from "@/lib/same-account";
import type { Actor, Member } from "./actor";
import { type KeyGrant, permissionsOfKey } from "./api-key";
import { idleDays, sessionDays } from "./session-life";

const isMember = (actor: Actor): actor is Member => actor.kind === "user" && "sessionId" in actor;

/**
 * Returns the credentials of those callers that have to be authenticated again: the session or key
 * has ended, moved to another account or changed in its permissions, or the session is to be
 * prolonged. Reads the sessions in one statement and the keys in another, however many there are.
 */
export async function findChangedCallers(callers: readonly Actor[]): Promise<ReadonlySet<string>> {
  const known = new Map(callers.map((caller) => [caller.credential, caller]));
  const members = [...known.values()].filter(isMember);
  const keys = [...known.values()].filter(({ kind }) => kind === "key");
  const [endedSessions, unchangedKeys] = await Promise.all([
    findChangedSessions(members),
    findUnchangedKeys(keys),
  ]);
  for (const { credential, sessionId } of members) {
    if (!endedSessions.has(sessionId)) known.delete(credential);
  }
  for (const credential of unchangedKeys) known.delete(credential);
  return new Set(known.keys());
}

const changedSessions = statement(
  (given: Given<{ ids: string[]; accountIds: number[]; roles: Role[] }>) => sql<{ id: string }>`
    select known.id
    from unnest(
      ${listOf(sessions.id, given.ids)},
      ${listOf(sessions.accountId, given.accountIds)},
      ${listOf(memberships.role, given.roles)}
    ) as known (id, account_id, role)
    left join ${sessions}
      on sessions.id = known.id and sessions.account_id = known.account_id
      and sessions.revoked_at is null and sessions.expires_at > now()
    left join ${memberships}
      on memberships.account_id = sessions.account_id and memberships.user_id = sessions.user_id
      and memberships.disabled_at is null and memberships.joined_at is not null
    where memberships.role is distinct from known.role
      or sessions.expires_at < least(
        now() + ${idleDays - 1} * interval '1 day',
        sessions.created_at + ${sessionDays} * interval '1 day'
      )`,
);

async function findChangedSessions(members: readonly Member[]): Promise<ReadonlySet<string>> {
  if (members.length === 0) return new Set();
  const rows = await changedSessions.all(database(), {
    ids: members.map(({ sessionId }) => sessionId),
    accountIds: members.map(({ accountId }) => accountId),
    roles: members.map(({ role }) => role),
  });
  return new Set(rows.map(({ id }) => id));
}

const idOf = ({ credential }: Actor) => Number(credential.slice("key:".length));

async function findUnchangedKeys(keys: readonly Actor[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const rows = await database()
    .select({
      id: apiKeys.id,
      accountId: apiKeys.accountId,
      permissions: apiKeys.permissions,
      role: memberships.role,
    })
    .from(apiKeys)
    .innerJoin(memberships, sameAccount(memberships.userId, apiKeys.ownerId))
    .where(
      and(
        inArray(apiKeys.id, keys.map(idOf)),
        isNull(apiKeys.revokedAt),
        isNull(memberships.disabledAt),
        isNotNull(memberships.joinedAt),
      ),
    );
  const found = new Map(rows.map((row) => [row.id, row]));
  return keys.filter((key) => isUnchanged(key, found.get(idOf(key)))).map((key) => key.credential);
}

function isUnchanged(key: Actor, row: (KeyGrant & { accountId: number }) | undefined): boolean {
  if (row?.accountId !== key.accountId) return false;
  const { permissions } = key;
  const current = permissionsOfKey(row);
  return current.size === permissions.size && [...current].every((name) => permissions.has(name));
}
