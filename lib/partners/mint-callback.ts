import { randomToken, sha256 } from "@/lib/auth/secrets";

/** By what a partner calls back: 256 random bits, of which only the hash is kept. */
export function mintCallbackPassword() {
  const callbackPassword = randomToken(32);
  return { callbackPassword, callbackPasswordHash: sha256(callbackPassword) };
}

export const mintCallbackUser = (): string => `cb_${randomToken(12)}`;
