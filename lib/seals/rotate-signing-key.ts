import { isNull, sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { signingKeys } from "@/db/schema";
import { addSigningKey } from "./find-signing-key";

/**
 * Retires the signing key and creates another. What the retired one sealed can still be verified by
 * its certificate; its private key is deleted. Returns the fingerprint of the new key.
 */
export const rotateSigningKey = (): Promise<string> =>
  inTransaction(async (tx) => {
    await tx
      .update(signingKeys)
      .set({ retiredAt: sql`now()`, privateKey: null })
      .where(isNull(signingKeys.retiredAt));
    return (await addSigningKey(tx)).fingerprint;
  });
