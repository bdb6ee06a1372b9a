import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { partners } from "@/db/schema";
import type { Actor } from "./actor";
import { type BasicPair, basicPairOf } from "./basic-pair";
import { Recent } from "./recent";
import { equalSecrets, sha256 } from "./secrets";

const shared = globalThis as typeof globalThis & { profferPartners?: Recent<Actor | null> };
shared.profferPartners ??= new Recent();
const recent = shared.profferPartners;

/**
 * Returns the partner of `Authorization: Basic`, by its callback username and password. It can only
 * report statuses. Null if they are unknown or wrong.
 */
export async function actorOfPartner(request: Request): Promise<Actor | null> {
  const pair = basicPairOf(request.headers.get("authorization"));
  if (!pair) return null;
  return recent.get(sha256(`${pair.user}:${pair.password}`), () => findPartner(pair));
}

/** Clears the partner cache of this process, so that a change takes effect immediately. */
export const forgetPartners = () => recent.clear();

async function findPartner({ user, password }: BasicPair): Promise<Actor | null> {
  const [row] = await database()
    .select({
      id: partners.id,
      accountId: partners.accountId,
      name: partners.name,
      hash: partners.callbackPasswordHash,
      uuid: partners.partnerUuid,
      partnerAccountId: partners.partnerAccountId,
    })
    .from(partners)
    .where(eq(partners.callbackUser, user));
  const isRight = equalSecrets(sha256(password), row?.hash ?? "");
  if (!row || !isRight) return null;
  return {
    kind: "client",
    accountId: row.accountId,
    userId: null,
    name: row.name,
    partnerId: row.id,
    partner: { uuid: row.uuid, accountId: row.partnerAccountId },
    permissions: new Set(),
    credential: `partner:${row.id}`,
  };
}
