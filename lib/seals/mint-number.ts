import { randomBytes } from "node:crypto";

/** Digits and letters that nobody confuses when they are read aloud or typed. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Returns the number of a new certificate: 60 random bits as `7Q2M-84KD-P0XE`. */
export function mintNumber(): string {
  const letters = [...randomBytes(12)].map((byte) => alphabet[byte % alphabet.length]).join("");
  return letters.replace(/(.{4})(?=.)/g, "$1-");
}
