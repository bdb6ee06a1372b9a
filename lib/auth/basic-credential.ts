import { and, eq, isNull } from "drizzle-orm";
import { database } from "@/db/client";
import { basicCredentials } from "@/db/schema";
import { build, type Given, statement } from "@/db/statement";
import type { Actor } from "./actor";
import { actorOfApiKey } from "./api-key";
import { type BasicPair, basicPairOf } from "./basic-pair";
import { isUseDue, markUsed } from "./mark-used";
import { Recent } from "./recent";
import { equalSecrets, sha256 } from "./secrets";

const shared = globalThis as typeof globalThis & { profferBasics?: Recent<Actor | null> };
shared.profferBasics ??= new Recent();
const recent = shared.profferBasics;

/**
 * Returns the caller of `Authorization: Basic`: a Basic credential, which can only serve
 * assessments, or an API key as the username with an empty password. Null if there is none, or it
 * is unknown, wrong or revoked.
 */
export async function actorOfBasic(request: Request): Promise<Actor | null> {
  const pair = basicPairOf(request.headers.get("authorization"));
  if (!pair) return null;
  if (pair.password === "") return actorOfApiKey(pair.user);
  return recent.get(sha256(`${pair.user}:${pair.password}`), () => findCredential(pair));
}

/** Clears the credential cache of this process, so that a change takes effect immediately. */
export const forgetBasicCredentials = () => recent.clear();

const credentialOf = statement((given: Given<{ user: string }>) =>
  build
    .select({
      id: basicCredentials.id,
      accountId: basicCredentials.accountId,
      name: basicCredentials.name,
      passwordHash: basicCredentials.passwordHash,
      partnerUuid: basicCredentials.partnerUuid,
      partnerAccountId: basicCredentials.partnerAccountId,
      isUseDue: isUseDue(basicCredentials.lastUsedAt),
    })
    .from(basicCredentials)
    .where(and(eq(basicCredentials.username, given.user), isNull(basicCredentials.revokedAt))),
);

async function findCredential({ user, password }: BasicPair): Promise<Actor | null> {
  const row = await credentialOf.first(database(), { user });
  const isRight = equalSecrets(sha256(password), row?.passwordHash ?? "");
  if (!row || !isRight) return null;
  if (row.isUseDue) await markUsed("basic", row.id);
  return {
    kind: "client",
    accountId: row.accountId,
    userId: null,
    name: row.name,
    basicCredentialId: row.id,
    partner: { uuid: row.partnerUuid, accountId: row.partnerAccountId },
    permissions: new Set(["serve_assessments"]),
    credential: `basic:${row.id}`,
  };
}
