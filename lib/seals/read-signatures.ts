import { fingerprintOf } from "./mint-key";
import { openEngine } from "./open-engine";

/** A signature in a PDF. */
export interface PdfSignature {
  /** SHA-256 of the certificate that it names as the signer's; null if it has none. */
  fingerprint: string | null;
  /** True if the signed bytes are as they were signed, by the key of that certificate. */
  isValid: boolean;
  /** True if the signed bytes are all of the file but the signature itself. */
  isWhole: boolean;
  signedAt: Date | null;
}

/** Signatures that are looked at, and bytes of one. */
const [maxSignatures, maxBytes] = [8, 32_768];

const rangeName = Buffer.from("/ByteRange");
const rangePattern = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/;

interface Place {
  /** Offsets of the signature's text in the file, with its brackets. */
  start: number;
  end: number;
  /** End of the signed bytes. */
  last: number;
}

/** Finds the signatures of a PDF, in the order in which they stand. */
function findPlaces(pdf: Buffer): Place[] {
  const places: Place[] = [];
  for (let at = pdf.indexOf(rangeName); at >= 0; at = pdf.indexOf(rangeName, at + 1)) {
    const found = rangePattern.exec(pdf.toString("latin1", at, at + 100));
    const [first, start, end, length] = (found ?? []).slice(1).map(Number);
    if (first !== 0 || start === undefined || end === undefined || length === undefined) continue;
    if (start < end && end + length <= pdf.length) places.push({ start, end, last: end + length });
    if (places.length === maxSignatures) break;
  }
  return places;
}

/**
 * Reads the signatures of a PDF and verifies each. Never throws: what can't be read is not valid.
 * Whether a certificate is to be trusted is left to the caller.
 */
export async function readSignatures(pdf: Buffer): Promise<PdfSignature[]> {
  const signatures: PdfSignature[] = [];
  for (const place of findPlaces(pdf)) signatures.push(await readSignature(pdf, place));
  return signatures;
}

async function readSignature(pdf: Buffer, place: Place): Promise<PdfSignature> {
  const isWhole = place.last === pdf.length;
  const unread = { fingerprint: null, isValid: false, isWhole, signedAt: null };
  const cms = readHex(pdf.subarray(place.start, place.end));
  if (!cms) return unread;
  try {
    return { ...unread, ...(await verify(pdf, place, cms)) };
  } catch {
    return unread;
  }
}

/** Returns the bytes of `<…>`, in upper-case hexadecimal digits alone; null for anything else. */
function readHex(text: Buffer): Buffer | null {
  if (text.length > 2 * maxBytes + 2) return null;
  const [, digits] = /^<((?:[0-9A-F]{2})+)>$/.exec(text.toString("latin1")) ?? [];
  return digits ? Buffer.from(digits, "hex") : null;
}

const plain = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

async function verify(pdf: Buffer, { start, end, last }: Place, cms: Buffer) {
  const [pkijs, asn1js] = await Promise.all([import("pkijs"), import("asn1js")]);
  const { offset, result } = asn1js.fromBER(plain(cms));
  const isPadded = offset > 0 && cms.subarray(offset).every((byte) => byte === 0);
  const { content } = new pkijs.ContentInfo({ schema: result });
  const signed = new pkijs.SignedData({ schema: content });
  const [certificate, ...others] = signed.certificates ?? [];
  if (!(certificate instanceof pkijs.Certificate) || others.length > 0) return {};
  const data = plain(Buffer.concat([pdf.subarray(0, start), pdf.subarray(end, last)]));
  const isSigned = await signed
    .verify({ signer: 0, data, extendedMode: true }, await openEngine())
    .then(({ signatureVerified }) => signatureVerified === true)
    .catch(() => false);
  const { values } =
    signed.signerInfos[0]?.signedAttrs?.attributes.find(({ type }) => type === signingTime) ?? {};
  return {
    fingerprint: fingerprintOf(new Uint8Array(certificate.toSchema().toBER())),
    isValid: isPadded && isSigned && signed.signerInfos.length === 1,
    signedAt: values?.[0] instanceof asn1js.UTCTime ? values[0].toDate() : null,
  };
}

const signingTime = "1.2.840.113549.1.9.5";
