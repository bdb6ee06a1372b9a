const loopback = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Origin of the app, and whether it is in production. */
interface Surroundings {
  ownOrigin: string;
  production: boolean;
}

/**
 * Returns why a candidate can't be handed back to an address, or null: it must be absolute `https:`
 * without user or password (`http:` for the app's own origin, and for loopback hosts outside
 * production), and on one of the allowed hosts, if there are any.
 */
export function handbackProblem(
  address: string,
  around: Surroundings,
  hosts: readonly string[],
): string | null {
  if (!/^https?:\/\/[^\s\\]+$/i.test(address)) return "Must be an absolute https:// address";
  if (!URL.canParse(address)) return "Must be an absolute https:// address";
  const url = new URL(address);
  if (url.username || url.password) return "Remove the username and password from the address";
  if (!isTrusted(url, around)) return "The address must start with https://";
  const { host } = url;
  if (hosts.length === 0 || hosts.includes(host)) return null;
  return `This credential can't return candidates to ${host}. Use one of its allowed hosts`;
}

function isTrusted(url: URL, { ownOrigin, production }: Surroundings): boolean {
  if (url.protocol === "https:" || url.origin === ownOrigin) return true;
  return !production && loopback.test(url.hostname);
}

/** Returns the address as given if a header can carry it, else as a browser encodes it. */
export const storedHandback = (address: string): string =>
  /^[\x21-\x7e]+$/.test(address) ? address : new URL(address).href;
