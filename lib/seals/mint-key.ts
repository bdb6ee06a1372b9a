import { createHash, webcrypto } from "node:crypto";
import { openEngine } from "./open-engine";

/** A new key with its certificate. */
export interface MintedKey {
  /** PKCS #8, in DER. */
  privateKey: Buffer<ArrayBuffer>;
  /** Self-signed X.509 certificate, in DER. */
  certificate: Buffer;
  fingerprint: string;
}

export const keyAlgorithm = { name: "ECDSA", namedCurve: "P-256" };

const years = 30;

const extensions = {
  basicConstraints: "2.5.29.19",
  keyUsage: "2.5.29.15",
};

/** `digitalSignature` and `nonRepudiation`. */
const usage = { bits: 0xc0, unused: 6 };

/** Returns the SHA-256 of a certificate in DER, as 64 hexadecimal digits. */
export const fingerprintOf = (certificate: Uint8Array): string =>
  createHash("sha256").update(certificate).digest("hex");

const bytesOf = (buffer: ArrayBuffer): Buffer<ArrayBuffer> => Buffer.from(new Uint8Array(buffer));

/** Creates an EC P-256 key with a certificate signed by itself, under a common name. */
export async function mintKey(name: string, now: Date): Promise<MintedKey> {
  const [pkijs, asn1js] = await Promise.all([import("pkijs"), import("asn1js")]);
  const { publicKey, privateKey } = await webcrypto.subtle.generateKey(keyAlgorithm, true, [
    "sign",
    "verify",
  ]);
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({ valueHex: newSerial() });
  for (const party of [certificate.issuer, certificate.subject]) {
    const value = new asn1js.Utf8String({ value: name });
    party.typesAndValues.push(new pkijs.AttributeTypeAndValue({ type: "2.5.4.3", value }));
  }
  // Certificates have no fractions of a second (RFC 5280, 4.1.2.5.2).
  const end = new Date(Math.floor(now.getTime() / 1000) * 1000);
  end.setUTCFullYear(now.getUTCFullYear() + years);
  certificate.notBefore = new pkijs.Time({ type: pkijs.TimeType.UTCTime, value: now });
  certificate.notAfter = new pkijs.Time({ type: pkijs.TimeType.GeneralizedTime, value: end });
  const constraints = new pkijs.BasicConstraints({ cA: false }).toSchema();
  const bits = new asn1js.BitString({
    valueHex: new Uint8Array([usage.bits]).buffer,
    unusedBits: usage.unused,
  });
  certificate.extensions = [
    { extnID: extensions.basicConstraints, critical: true, extnValue: constraints.toBER() },
    { extnID: extensions.keyUsage, critical: true, extnValue: bits.toBER() },
  ].map((each) => new pkijs.Extension(each));
  const engine = await openEngine();
  await certificate.subjectPublicKeyInfo.importKey(publicKey as CryptoKey, engine);
  await certificate.sign(privateKey as CryptoKey, "SHA-256", engine);
  const der = bytesOf(certificate.toSchema(true).toBER());
  const exported = await webcrypto.subtle.exportKey("pkcs8", privateKey);
  return { privateKey: bytesOf(exported), certificate: der, fingerprint: fingerprintOf(der) };
}

/** Returns 16 random bytes of a positive integer without a leading zero. */
function newSerial(): ArrayBuffer {
  const bytes = webcrypto.getRandomValues(new Uint8Array(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes.buffer;
}
