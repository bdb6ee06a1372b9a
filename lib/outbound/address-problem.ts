import { isIP } from "node:net";
import { isListed, portOf } from "@/lib/allow-list";
import { isPublicAddress } from "./is-public-address";

/** What the settings say of where calls may go. */
export interface Surroundings {
  /** `http://localhost:3000`: the application itself may be called. */
  ownOrigin: string;
  allowList: readonly string[];
}

const unlistedHttpsPort = 443;
const firstUnprivilegedPort = 1024;

export const privateTarget = (host: string) =>
  `${host} is a private address, which this server does not call`;

/** The host of an address without the brackets of IPv6 and the dot of a full name. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");

/** Whether the settings vouch for an address, so that it may be private and plain `http:`. */
export const isVouchedFor = (url: URL, { ownOrigin, allowList }: Surroundings): boolean =>
  url.origin === ownOrigin || isListed(allowList, url);

/**
 * Why an address may not be called, or null as far as can be told without asking for its host's
 * addresses. URL parsing has turned every notation of an IPv4 address into the usual one.
 */
export function addressProblem(address: string, around: Surroundings): string | null {
  if (!URL.canParse(address)) return "Enter a whole address, such as https://example.com/path";
  const url = new URL(address);
  if (url.username || url.password) return "Leave user and password out of the address";
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    return "The address must start with https://";
  }
  if (isVouchedFor(url, around)) return null;
  if (url.protocol !== "https:") return "The address must start with https://";
  const port = portOf(url);
  if (port !== unlistedHttpsPort && port < firstUnprivilegedPort) {
    return `Port ${port} is not called: use 443 or one above 1023`;
  }
  const host = hostOf(url);
  const isLocal = host === "" || host === "localhost" || host.endsWith(".localhost");
  if (isLocal || (isIP(host) && !isPublicAddress(host))) return privateTarget(host);
  return null;
}
