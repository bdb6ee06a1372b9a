import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { database } from "@/db/client";
import type { Role } from "@/db/enums";
import { apiKeys, memberships } from "@/db/schema";
import { build, type Given, statement } from "@/db/statement";
import { sameAccount } from "@/lib/same-account";
import type { Actor } from "./actor";
import { isUseDue, markUsed } from "./mark-used";
import { type Permission, rolePermissions } from "./permissions";
import { Recent } from "./recent";
import { sha256 } from "./secrets";

const shared = globalThis as typeof globalThis & { profferKeys?: Recent<Actor | null> };
shared.profferKeys ??= new Recent();
const recent = shared.profferKeys;

/**
 * Returns the actor of an API key, or null if it is unknown, revoked, or its owner is disabled. It
 * never has more permissions than its owner has now.
 */
export function actorOfApiKey(key: string): Promise<Actor | null> {
  if (key === "" || key.length > 200) return Promise.resolve(null);
  const keyHash = sha256(key);
  return recent.get(keyHash, () => findKey(keyHash));
}

/** Clears the key cache of this process, so that a revocation takes effect immediately. */
export const forgetApiKeys = () => recent.clear();

const keyByHash = statement((given: Given<{ keyHash: string }>) =>
  build
    .select({
      id: apiKeys.id,
      accountId: apiKeys.accountId,
      ownerId: apiKeys.ownerId,
      name: apiKeys.name,
      providerName: apiKeys.providerName,
      permissions: apiKeys.permissions,
      role: memberships.role,
      isUseDue: isUseDue(apiKeys.lastUsedAt),
    })
    .from(apiKeys)
    .innerJoin(memberships, sameAccount(memberships.userId, apiKeys.ownerId))
    .where(
      and(
        eq(apiKeys.keyHash, given.keyHash),
        isNull(apiKeys.revokedAt),
        isNull(memberships.disabledAt),
        isNotNull(memberships.joinedAt),
      ),
    ),
);

async function findKey(keyHash: string): Promise<Actor | null> {
  const row = await keyByHash.first(database(), { keyHash });
  if (!row) return null;
  if (row.isUseDue) await markUsed("key", row.id);
  return {
    kind: "key",
    accountId: row.accountId,
    userId: row.ownerId,
    name: row.name,
    ...(row.providerName && { providerName: row.providerName }),
    permissions: permissionsOfKey(row),
    credential: `key:${row.id}`,
  };
}

/** What a key was given, and the role of its owner. */
export interface KeyGrant {
  permissions: readonly string[];
  role: Role;
}

/** Returns the permissions of a key, which never exceed its owner's. */
export function permissionsOfKey({ permissions, role }: KeyGrant): ReadonlySet<Permission> {
  const allowed: ReadonlySet<string> = rolePermissions[role];
  return new Set(permissions.filter((name): name is Permission => allowed.has(name)));
}
