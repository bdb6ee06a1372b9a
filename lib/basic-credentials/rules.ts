/** What a user name that another credential has is refused with. */
export const takenUsername = "This user name is taken";

const loopback = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Where the app itself is served, and whether it is served to the world. */
export interface Surroundings {
  ownOrigin: string;
  production: boolean;
}

/**
 * Why an address cannot be called back, or null where it can: absolute `https:`, without user or
 * password in it. `http:` is for the app's own origin, and for loopback hosts outside production.
 */
export function callbackProblem(address: string, around: Surroundings): string | null {
  if (!URL.canParse(address)) return "Enter a whole address, such as https://example.com/status";
  const url = new URL(address);
  if (url.username || url.password) return "Leave user and password out of the address";
  if (url.protocol === "https:" || url.origin === around.ownOrigin) return null;
  const isLoopback = url.protocol === "http:" && loopback.test(url.hostname);
  return isLoopback && !around.production ? null : "The address must start with https://";
}

/** A host as a browser writes it, with its port where that is not 443; null for what is none. */
export function canonicalHost(text: string): string | null {
  if (!/^[^\s/?#@\\]+$/.test(text) || !URL.canParse(`https://${text}`)) return null;
  return new URL(`https://${text}`).host;
}
