import { webcrypto } from "node:crypto";
import { keyAlgorithm } from "./mint-key";

interface SealingKey {
  certificate: Uint8Array;
  /** PKCS #8, in DER. */
  privateKey: Uint8Array<ArrayBuffer>;
}

/** Bytes kept for a signature: one with a certificate of ours takes about 900. */
const signatureBytes = 2048;

/**
 * Signs a PDF (PAdES B-B, ECDSA with SHA-256) under a name. The signature is appended: the signed
 * file begins with the given bytes.
 */
export async function signPdf(
  bytes: Uint8Array,
  { certificate, privateKey }: SealingKey,
  { by, at }: { by: string; at: Date },
): Promise<Buffer> {
  const { CryptoKeySigner, PDF } = await import("@libpdf/core");
  const key = await webcrypto.subtle.importKey("pkcs8", privateKey, keyAlgorithm, false, ["sign"]);
  const signer = new CryptoKeySigner(key as CryptoKey, certificate, "EC", "ECDSA");
  const pdf = await PDF.load(bytes);
  const signed = await pdf.sign({
    ...{ signer, signingTime: at, reason: by, level: "B-B", digestAlgorithm: "SHA-256" },
    ...{ fieldName: "Seal", estimatedSize: signatureBytes },
  });
  return Buffer.from(signed.bytes);
}
