/** Error for a username that another credential uses. */
export const usernameTaken = "This username is taken";

/** Returns a host as a browser writes it, with its port unless 443; null if invalid. */
export function canonicalHost(text: string): string | null {
  if (!/^[^\s/?#@\\]+$/.test(text) || !URL.canParse(`https://${text}`)) return null;
  return new URL(`https://${text}`).host;
}
