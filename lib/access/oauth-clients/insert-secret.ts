import type { Transaction } from "@/db/client";
import { oauthSecrets } from "@/db/schema";
import { mintClientSecret } from "@/lib/access/oauth/mint-secrets";

/** Creates a secret for a client, stores its hash and returns the secret. */
export async function insertSecret(
  tx: Transaction,
  accountId: number,
  oauthClientId: number,
): Promise<{ secret: string; prefix: string }> {
  const { secret, prefix, secretHash } = mintClientSecret();
  await tx.insert(oauthSecrets).values({ accountId, oauthClientId, prefix, secretHash });
  return { secret, prefix };
}
