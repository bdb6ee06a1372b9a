import { randomToken, sha256 } from "@/lib/auth/secrets";

/** A new client's public name: no colon, and the same before and after form encoding. */
export const mintClientId = (): string => `pc_${randomToken(16)}`;

/**
 * A new secret of a client: `secret` is shown once, `prefix` tells it from the other one, and
 * `secretHash` is all that is kept. It holds 256 random bits, so one SHA-256 needs no salt.
 */
export function mintClientSecret(): { secret: string; prefix: string; secretHash: string } {
  const secret = `ps_${randomToken(32)}`;
  return { secret, prefix: secret.slice(0, 9), secretHash: sha256(secret) };
}

/** A new access token and what is kept of it. */
export function mintAccessToken(): { token: string; tokenHash: string } {
  const token = `pt_${randomToken(32)}`;
  return { token, tokenHash: sha256(token) };
}
