import { webcrypto } from "node:crypto";
import type { ICryptoEngine } from "pkijs";

/** Returns an engine of our own for pkijs, since other packages replace the shared one. */
export async function openEngine(): Promise<ICryptoEngine> {
  const { CryptoEngine } = await import("pkijs");
  // Its types are older than those of Web Crypto.
  return new CryptoEngine({
    name: "node",
    crypto: webcrypto as Crypto,
  }) as unknown as ICryptoEngine;
}
