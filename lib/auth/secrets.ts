import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

const keys = new Map<string, Buffer>();

/** Returns a 32-byte key for one purpose, derived from APP_SECRET (HKDF-SHA256). */
export function purposeKey(purpose: string): Buffer {
  let key = keys.get(purpose);
  if (!key) {
    key = Buffer.from(hkdfSync("sha256", env.APP_SECRET, "", `proffer:${purpose}`, 32));
    keys.set(purpose, key);
  }
  return key;
}

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Returns `bytes` random bytes as base64url: 16 bytes give the 22 characters of a public ID. */
export const randomToken = (bytes = 32): string => randomBytes(bytes).toString("base64url");

/** Returns the HMAC-SHA256 as base64url, with the key of a purpose. */
export const macOf = (purpose: string, text: string): string =>
  createHmac("sha256", purposeKey(purpose)).update(text).digest("base64url");

/** Returns `<id>.<mac>`: unguessable, and recreated when needed, so no secret is stored. */
export const signedId = (purpose: string, id: string): string => `${id}.${macOf(purpose, id)}`;

/** Returns the 22-character ID of a genuine `<id>.<mac>`, or null. */
export function idOfSigned(purpose: string, token: string): string | null {
  const [id, mac, rest] = token.split(".");
  if (!id || !mac || rest !== undefined || !/^[\w-]{22}$/.test(id)) return null;
  return equalSecrets(mac, macOf(purpose, id)) ? id : null;
}

/** Compares two texts in constant time. */
export function equalSecrets(one: string, other: string): boolean {
  const a = createHash("sha256").update(one).digest();
  const b = createHash("sha256").update(other).digest();
  return timingSafeEqual(a, b);
}
