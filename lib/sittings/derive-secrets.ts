import { macOf } from "@/lib/auth/secrets";

/** Secrets that identify a sitting's candidate, in addition to the link. */
export interface SittingSecrets {
  username: string;
  password: string;
  webToken: string;
}

/**
 * Derives the secrets of one attempt of a sitting from APP_SECRET, so nothing is stored and they
 * can be derived again. Username and password are only requested if the assessment requires a
 * login.
 */
export function sittingSecrets(sitting: { publicId: string; attempt: number }): SittingSecrets {
  const derived = (what: string) =>
    macOf("session", `${sitting.publicId}:${sitting.attempt}:${what}`);
  return {
    username: `candidate-${plain(derived("username")).slice(0, 8)}`,
    password: grouped(plain(derived("password")).slice(0, 12)),
    webToken: uuidOf(derived("web_token")),
  };
}

/** Letters and digits that aren't mistaken for each other. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

const plain = (mac: string): string =>
  [...Buffer.from(mac, "base64url")].map((byte) => alphabet[byte % alphabet.length]).join("");

const grouped = (text: string): string => text.replace(/.{4}(?!$)/g, "$&-");

/** Formats the first 16 bytes as an upper-case UUID of version 4. */
function uuidOf(mac: string): string {
  const bytes = Buffer.from(mac, "base64url").subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes
    .toString("hex")
    .toUpperCase()
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
