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

const invisible = /\p{Cc}|\p{Cf}|\p{Z}|\p{M}/gu;
const signed = /(?:[\w-]{36}|[\w-]{22})\.[\w-]{43}(?![\w-])/;
const bareId = /^[^\w-]*([\w-]{22})[^\w-]*$/;

/**
 * Returns the token or ID in the last part of a link's path, without what mail programs and writers
 * add to links: a full stop, a bracket, a quote, an invisible character, encoded or not.
 */
export function tokenIn(segment: string): string {
  const visible = segment.slice(0, 1000).replaceAll(invisible, "");
  return signed.exec(visible)?.[0] ?? bareId.exec(visible)?.[1] ?? segment;
}

/** Returns the 22-character ID of a genuine `<id>.<mac>`, or null. */
export function idOfSigned(purpose: string, token: string): string | null {
  const [id, mac, rest] = tokenIn(token).split(".");
  if (!id || !mac || rest !== undefined || !/^[\w-]{22}$/.test(id)) return null;
  return equalSecrets(mac, macOf(purpose, id)) ? id : null;
}

/** Compares two texts in constant time. */
export function equalSecrets(one: string, other: string): boolean {
  const a = createHash("sha256").update(one).digest();
  const b = createHash("sha256").update(other).digest();
  return timingSafeEqual(a, b);
}
