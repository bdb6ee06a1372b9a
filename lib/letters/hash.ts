import { createHash } from "node:crypto";

/** Returns the SHA-256 of a letter's HTML in UTF-8, as 64 hexadecimal digits. */
export function letterHash(html: string): string {
  return createHash("sha256").update(html, "utf8").digest("hex");
}
