/** What a user name that another credential has is refused with. */
export const takenUsername = "This user name is taken";

/** A host as a browser writes it, with its port where that is not 443; null for what is none. */
export function canonicalHost(text: string): string | null {
  if (!/^[^\s/?#@\\]+$/.test(text) || !URL.canParse(`https://${text}`)) return null;
  return new URL(`https://${text}`).host;
}
