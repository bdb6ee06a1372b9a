import { env } from "@/lib/env";
import { equalSecrets, macOf } from "./secrets";

/** Mail servers may change the case of an address, so its proof has 24 hexadecimal digits. */
const proofOf = (messageId: string): string =>
  Buffer.from(macOf("bounce", messageId), "base64url").toString("hex").slice(0, 24);

/**
 * Returns the address that reports about an email go to, `bounces+12-<proof>@example.com`; null
 * without `MAIL_BOUNCE_ADDRESS`.
 */
export function bounceAddress(messageId: number): string | null {
  if (!env.MAIL_BOUNCE_ADDRESS) return null;
  const [name, domain] = env.MAIL_BOUNCE_ADDRESS.split("@");
  return `${name}+${messageId}-${proofOf(String(messageId))}@${domain}`;
}

const signed = /\+(\d{1,10})-([\da-f]{24})@/gi;

/** Addresses that are looked at in one text. */
const maxAddresses = 50;

/**
 * Returns the ID of the email whose genuine bounce address comes first in a text, or null. Only the
 * proof counts, not who wrote the text.
 */
export function bouncedMessage(text: string): number | null {
  let count = 0;
  for (const [, id = "", proof = ""] of text.matchAll(signed)) {
    if (equalSecrets(proof.toLowerCase(), proofOf(id)) && Number(id) < 2 ** 31) return Number(id);
    count += 1;
    if (count === maxAddresses) break;
  }
  return null;
}
