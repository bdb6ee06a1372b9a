const invisible = /[\p{Cc}\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * Returns the address of a link as browsers read it: without invisible characters and the spaces
 * around it, and with `//` after `https:` in whichever way it was written.
 */
export const linkAddress = (href: string): string =>
  href
    .replace(invisible, "")
    .trim()
    .replace(/^(https?):[\\/]*(?=[^\s\\/])/i, "$1://");

/** Returns the address of a link that a letter may have, or null. */
export function letterAddress(href: string): string | null {
  const address = linkAddress(href);
  return /^(?:https?:\/\/[^\s/]|mailto:[^\s]|tel:[^\s])/i.test(address) ? address : null;
}
