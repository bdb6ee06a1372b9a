import { randomToken, sha256 } from "@/lib/auth/secrets";

/** Generates a client ID: no colon, and unchanged by form encoding. */
export const mintClientId = (): string => `pc_${randomToken(16)}`;

/**
 * Generates a client secret: `secret` is shown once, `prefix` identifies it, and only `secretHash`
 * is stored. Its 256 random bits need no salt.
 */
export function mintClientSecret(): { secret: string; prefix: string; secretHash: string } {
  const secret = `ps_${randomToken(32)}`;
  return { secret, prefix: secret.slice(0, 9), secretHash: sha256(secret) };
}

/** Generates an access token and its hash. */
export function mintAccessToken(): { token: string; tokenHash: string } {
  const token = `pt_${randomToken(32)}`;
  return { token, tokenHash: sha256(token) };
}
