import { randomToken, sha256 } from "@/lib/auth/secrets";

/**
 * Creates the password that a partner calls back with: 256 random bits, of which only the hash is
 * stored.
 */
export function mintCallbackPassword() {
  const callbackPassword = randomToken(32);
  return { callbackPassword, callbackPasswordHash: sha256(callbackPassword) };
}

export const mintCallbackUser = (): string => `cb_${randomToken(12)}`;
