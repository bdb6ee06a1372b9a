import punycode from "punycode.js";

const maxLength = 254;
const maxLocalLength = 64;

const localPart = /^[A-Za-z0-9_'+-]+(?:\.[A-Za-z0-9_'+-]+)*$/;
const domainLetters = /^[\p{L}\p{M}\p{N}.-]+$/u;
const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const asciiDomain = new RegExp(`^(?:${label}\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$`);

/** Returns a domain in the letters of the internet, `xn--mller-kva.example`, or null. */
function asciiOf(domain: string): string | null {
  if (!domainLetters.test(domain)) return null;
  try {
    return new URL(`http://${domain.normalize("NFC")}`).hostname;
  } catch {
    return null;
  }
}

/**
 * Returns an email address with its domain in lower case and as people read it, `zoe@müller.example`
 * also for `zoe@xn--mller-kva.example`, or null if it is no address. Its local part is ASCII of at
 * most 64 characters and stays as typed.
 */
export function parseEmail(text: string): string | null {
  if (text.length > maxLength) return null;
  const at = text.lastIndexOf("@");
  const local = text.slice(0, at);
  if (at < 1 || local.length > maxLocalLength || !localPart.test(local)) return null;
  const domain = asciiOf(text.slice(at + 1));
  if (!domain || !asciiDomain.test(domain)) return null;
  if (local.length + 1 + domain.length > maxLength) return null;
  const shown = punycode.toUnicode(domain);
  // Node.js versions differ in which `xn--` labels they take for letters.
  return asciiOf(shown) === domain ? `${local}@${shown}` : null;
}

/** Returns what two spellings of an address have in common, also if it is none. */
export const emailKey = (text: string): string =>
  (parseEmail(text.trim()) ?? text.trim().normalize("NFC")).toLowerCase();

/**
 * Returns the keys by which an address may be stored: with its domain as people read it, and in the
 * letters of the internet.
 */
export function emailKeys(text: string): string[] {
  const key = emailKey(text);
  const at = key.lastIndexOf("@");
  const domain = asciiOf(key.slice(at + 1));
  return [...new Set([key, `${key.slice(0, at + 1)}${domain ?? key.slice(at + 1)}`])];
}
