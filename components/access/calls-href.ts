export type CallsOf = "key" | "client" | "basic";

/** Returns the address of one credential's recent calls (`key:7`, `client:3`, `basic:2`). */
export const callsHref = (kind: CallsOf, id: number): string =>
  `/settings/access/calls?credential=${kind}:${id}`;
