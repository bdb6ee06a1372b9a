import { createHash, type Hash } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import { database } from "@/db/client";
import { sealedCopies, signingKeys } from "@/db/schema";
import type { Origin } from "@/lib/auth/origin";
import { byAddress, countAttempt } from "@/lib/auth/throttle";
import { readSignatures } from "./read-signatures";
import type { Verification } from "./schema";

const unknown: Verification = {
  status: "unknown",
  sealedAt: null,
  number: null,
  fingerprint: null,
};

/** Throws `too_many_requests` after 60 verifications from an address within 15 minutes. */
export const limitVerifications = (origin: Origin): Promise<void> =>
  countAttempt(byAddress("verify", origin, 60));

const columns = {
  sealedAt: sealedCopies.createdAt,
  number: sealedCopies.number,
  fingerprint: signingKeys.fingerprint,
};

const selectCopies = () =>
  database()
    .select(columns)
    .from(sealedCopies)
    .innerJoin(signingKeys, eq(signingKeys.id, sealedCopies.signingKeyId));

/** Returns whether a file of this hash was sealed here: with the time, and nothing that names anyone. */
export async function checkHash(sha256: string): Promise<Verification> {
  const [copy] = await selectCopies().where(eq(sealedCopies.sha256, sha256));
  if (!copy) return unknown;
  const { fingerprint, sealedAt } = copy;
  return { ...unknown, status: "sealed", sealedAt: sealedAt.toISOString(), fingerprint };
}

/**
 * Returns whether a PDF was sealed here and whether it was changed since. A copy is known by the hash
 * of the whole file; a changed one by what it began with before it was signed, or by a signature of a
 * key of ours that doesn't hold or doesn't cover the whole file. Nothing is stored.
 */
export async function checkDocument(pdf: Buffer): Promise<Verification> {
  const whole = createHash("sha256").update(pdf).digest("hex");
  const [copy] = await selectCopies().where(eq(sealedCopies.sha256, whole));
  if (copy) return { ...copy, status: "sealed", sealedAt: copy.sealedAt.toISOString() };
  const beginnings = hashBeginnings(pdf);
  if (beginnings.length > 0) {
    const [origin] = await selectCopies().where(inArray(sealedCopies.unsignedSha256, beginnings));
    if (origin) return { ...origin, status: "changed", sealedAt: origin.sealedAt.toISOString() };
  }
  return checkSignatures(pdf);
}

/** Verifies a file whose copy isn't stored, or which isn't one. */
async function checkSignatures(pdf: Buffer): Promise<Verification> {
  const signatures = await readSignatures(pdf);
  const named = signatures.flatMap(({ fingerprint }) => fingerprint ?? []);
  if (named.length === 0) return unknown;
  const keys = await database()
    .select({ fingerprint: signingKeys.fingerprint })
    .from(signingKeys)
    .where(inArray(signingKeys.fingerprint, named));
  const ours = signatures.filter((each) =>
    keys.some(({ fingerprint }) => fingerprint === each.fingerprint),
  );
  const [first] = ours;
  if (!first) return unknown;
  const sealing = ours.find(({ isValid, isWhole }) => isValid && isWhole);
  if (!sealing) return { ...unknown, status: "changed", fingerprint: first.fingerprint };
  const { fingerprint, signedAt } = sealing;
  const sealedAt = signedAt?.toISOString() ?? null;
  return { ...unknown, status: "sealed", sealedAt, fingerprint };
}

const [endOfFile, mostEnds] = [Buffer.from("%%EOF"), 8];

/** Returns the hashes of what a file may have been before something was appended to it. */
function hashBeginnings(pdf: Buffer): string[] {
  const hashes: string[] = [];
  const hash: Hash = createHash("sha256");
  let done = 0;
  const take = (end: number) => {
    hash.update(pdf.subarray(done, end));
    done = end;
    hashes.push(hash.copy().digest("hex"));
  };
  for (let at = pdf.indexOf(endOfFile); at >= 0; at = pdf.indexOf(endOfFile, at + 1)) {
    const end = at + endOfFile.length;
    take(end);
    if (pdf[end] === 0x0a || pdf[end] === 0x0d) take(end + 1);
    if (hashes.length >= 2 * mostEnds) break;
  }
  return hashes;
}
