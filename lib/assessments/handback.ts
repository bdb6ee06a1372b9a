import { callbackProblem, type Surroundings } from "@/lib/basic-credentials/rules";

/**
 * Why a candidate cannot be handed back to an address, or null where they can: absolute `https:`
 * without user or password (`http:` for the app's own origin, and for loopback hosts outside
 * production), and on one of the hosts, where there are any.
 */
export function handbackProblem(
  address: string,
  around: Surroundings,
  hosts: readonly string[],
): string | null {
  if (!/^https?:\/\/[^\s\\]+$/i.test(address)) return "Must be an absolute https:// address";
  const problem = callbackProblem(address, around);
  if (problem) return problem;
  const { host } = new URL(address);
  if (hosts.length === 0 || hosts.includes(host)) return null;
  return `The host ${host} is not among those that this credential may hand candidates back to`;
}

/** The address as it was given, where a header can carry it; else as a browser writes it. */
export const storedHandback = (address: string): string =>
  /^[\x21-\x7e]+$/.test(address) ? address : new URL(address).href;
