import { isIP } from "node:net";
import { addressProblem, hostOf, isVouchedFor, privateTarget } from "./address-problem";
import { OutboundFailed, OutboundRefused } from "./errors";
import { isPublicAddress } from "./is-public-address";
import type { Resolve, ResolvedAddress } from "./resolve-host";
import { surroundings } from "./surroundings";

export interface Target {
  url: URL;
  /** Addresses to connect to, exclusively. */
  addresses: ResolvedAddress[];
}

/**
 * Resolves the addresses of a call once. If any is not public, the call is blocked. Throws
 * `OutboundRefused`, and `OutboundFailed` for an unknown host.
 */
export async function findTarget(address: string, resolve: Resolve): Promise<Target> {
  const around = surroundings();
  const problem = addressProblem(address, around);
  if (problem) throw new OutboundRefused(problem);
  const url = new URL(address);
  const host = hostOf(url);
  const addresses = await addressesOf(host, resolve);
  const isSafe =
    isVouchedFor(url, around) || addresses.every((each) => isPublicAddress(each.address));
  if (!isSafe) throw new OutboundRefused(privateTarget(host));
  return { url, addresses };
}

async function addressesOf(host: string, resolve: Resolve): Promise<ResolvedAddress[]> {
  const family = isIP(host);
  if (family) return [{ address: host, family }];
  const found = await resolve(host).catch(() => []);
  if (found.length === 0) throw new OutboundFailed(`The host ${host} wasn't found`);
  return found;
}
