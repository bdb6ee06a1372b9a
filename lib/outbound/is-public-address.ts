import ipaddr from "ipaddr.js";

/** All of IPv6 that is given out for the open internet. */
const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");

/** A cloud's metadata and agent service at an address that looks public. */
const notSoPublic = new Set(["168.63.129.16"]);

/**
 * Whether an IP address is one of the open internet. Loopback, private, link-local, carrier-grade,
 * multicast, reserved and unspecified ones are not, nor those that carry an IPv4 address inside
 * (compatible, mapped, NAT64, 6to4, Teredo), whatever it is, nor those with a zone.
 */
export function isPublicAddress(address: string): boolean {
  if (address.includes("%") || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(globalUnicast)) return false;
  return parsed.range() === "unicast" && !notSoPublic.has(parsed.toString());
}
