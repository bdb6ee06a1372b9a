import { lookup } from "node:dns/promises";

export interface ResolvedAddress {
  address: string;
  family: number;
}

/** Every address of a host name. Throws as `dns.lookup` does. */
export type Resolve = (hostname: string) => Promise<ResolvedAddress[]>;

export const resolveHost: Resolve = (hostname) => lookup(hostname, { all: true });
