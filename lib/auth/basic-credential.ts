import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { basicCredentials } from "@/db/schema";
import type { Actor } from "./actor";
import { actorOfApiKey } from "./api-key";
import { type BasicPair, basicPairOf } from "./basic-pair";
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

async function findCredential({ user, password }: BasicPair): Promise<Actor | null> {
  const [row] = await database()
    .select({
      id: basicCredentials.id,
      accountId: basicCredentials.accountId,
      name: basicCredentials.name,
      passwordHash: basicCredentials.passwordHash,
      partnerUuid: basicCredentials.partnerUuid,
      partnerAccountId: basicCredentials.partnerAccountId,
    })
    .from(basicCredentials)
    .where(and(eq(basicCredentials.username, user), isNull(basicCredentials.revokedAt)));
  const isRight = equalSecrets(sha256(password), row?.passwordHash ?? "");
  if (!row || !isRight) return null;
  await markUsed(row.id);
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

/** Records that a credential was used, at most once a minute. */
async function markUsed(id: number): Promise<void> {
  const { lastUsedAt } = basicCredentials;
  await database()
    .update(basicCredentials)
    .set({ lastUsedAt: sql`now()` })
    .where(
      and(
        eq(basicCredentials.id, id),
        or(isNull(lastUsedAt), lt(lastUsedAt, sql`now() - interval '1 minute'`)),
      ),
    );
}
