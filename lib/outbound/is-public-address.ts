import ipaddr from "ipaddr.js";

/** IPv6 range assigned for the public internet. */
const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");

/** A cloud's metadata and agent service at an address that looks public. */
const notSoPublic = new Set(["168.63.129.16"]);

/**
 * Returns whether an IP address is on the public internet. Loopback, private, link-local,
 * carrier-grade, multicast, reserved and unspecified addresses are not, nor are those that contain
 * an IPv4 address (compatible, mapped, NAT64, 6to4, Teredo) or have a zone.
 */
export function isPublicAddress(address: string): boolean {
  if (address.includes("%") || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(globalUnicast)) return false;
  return parsed.range() === "unicast" && !notSoPublic.has(parsed.toString());
}
