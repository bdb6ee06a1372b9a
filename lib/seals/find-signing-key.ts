import { isNull } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { signingKeys } from "@/db/schema";
import { seal, unseal } from "@/lib/auth/sealed";
import { env } from "@/lib/env";
import { mintKey } from "./mint-key";

/** The key that seals documents now. */
export interface SigningKey {
  id: number;
  fingerprint: string;
  certificate: Buffer;
  /** PKCS #8, in DER. */
  privateKey: Buffer<ArrayBuffer>;
}

/** Selects the active key as it is stored. */
const selectActive = async (at: Queryable) => {
  const [key] = await at
    .select({
      id: signingKeys.id,
      fingerprint: signingKeys.fingerprint,
      certificate: signingKeys.certificate,
      privateKey: signingKeys.privateKey,
    })
    .from(signingKeys)
    .where(isNull(signingKeys.retiredAt));
  return key;
};

/**
 * Returns the installation's signing key, and creates it on first use: of processes that do so at
 * the same time, all get the same one. Throws if it was encrypted with another APP_SECRET.
 */
export async function findSigningKey(): Promise<SigningKey> {
  const found = (await selectActive(database())) ?? (await addSigningKey(database()));
  return { ...found, privateKey: openPrivateKey(found.privateKey ?? "") };
}

function openPrivateKey(sealed: string): Buffer<ArrayBuffer> {
  try {
    return Buffer.from(unseal(sealed), "base64");
  } catch (cause) {
    throw new Error(
      "The signing key was encrypted with another APP_SECRET. Restore that secret, or run `npm run signing-key -- --rotate`.",
      { cause },
    );
  }
}

/** Adds an active key, unless there is one. Returns the active one. */
export async function addSigningKey(at: Queryable) {
  const name = `Proffer at ${new URL(env.APP_URL).host}`;
  const { certificate, fingerprint, privateKey } = await mintKey(name, new Date());
  await at
    .insert(signingKeys)
    .values({ certificate, fingerprint, privateKey: seal(privateKey.toString("base64")) })
    .onConflictDoNothing();
  const active = await selectActive(at);
  if (!active) throw new Error("The signing key was retired while it was created");
  return active;
}
