import { lookup } from "node:dns/promises";

export interface ResolvedAddress {
  address: string;
  family: number;
}

/** Returns all addresses of a host name. Throws like `dns.lookup`. */
export type Resolve = (hostname: string) => Promise<ResolvedAddress[]>;

export const resolveHost: Resolve = (hostname) => lookup(hostname, { all: true });
