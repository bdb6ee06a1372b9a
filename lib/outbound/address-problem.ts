import { isIP } from "node:net";
import { isListed, portOf } from "@/lib/allow-list";
import { isPublicAddress } from "./is-public-address";

/** Settings that decide where calls may go. */
export interface Surroundings {
  /** `http://localhost:3000`: the application itself may be called. */
  ownOrigin: string;
  allowList: readonly string[];
}

const unlistedHttpsPort = 443;
const firstUnprivilegedPort = 1024;

export const privateTarget = (host: string) =>
  `${host} is a private address. This server doesn't call private addresses`;

/** Returns the host of an address, without IPv6 brackets or a trailing dot. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");

/** Returns whether the settings allow an address, so that it may be private and plain `http:`. */
export const isVouchedFor = (url: URL, { ownOrigin, allowList }: Surroundings): boolean =>
  url.origin === ownOrigin || isListed(allowList, url);

/**
 * Returns why an address may not be called, or null, without resolving its host. URL parsing has
 * normalized every notation of an IPv4 address.
 */
export function addressProblem(address: string, around: Surroundings): string | null {
  if (!URL.canParse(address)) return "Enter a full address, such as https://example.com/path";
  const url = new URL(address);
  if (url.username || url.password) return "Remove the username and password from the address";
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    return "The address must start with https://";
  }
  if (isVouchedFor(url, around)) return null;
  if (url.protocol !== "https:") return "The address must start with https://";
  const port = portOf(url);
  if (port !== unlistedHttpsPort && port < firstUnprivilegedPort) {
    return `Port ${port} isn't allowed. Use 443 or a port above 1023`;
  }
  const host = hostOf(url);
  const isLocal = host === "" || host === "localhost" || host.endsWith(".localhost");
  if (isLocal || (isIP(host) && !isPublicAddress(host))) return privateTarget(host);
  return null;
}
