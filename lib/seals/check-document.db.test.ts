import { createHash, randomInt } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { handleApi } from "@/app/api/routes";
import { closeDatabase, database } from "@/db/client";
import { sealedCopies } from "@/db/schema";
import { sealOffer } from "@/lib/offers/seal-offer";
import { transitionOffer } from "@/lib/offers/transition-offers";
import { createOffer, createOwner } from "@/lib/testing/factories";
import { checkDocument, checkHash } from "./check-document";
import { mintKey } from "./mint-key";
import { rotateSigningKey } from "./rotate-signing-key";
import { signPdf } from "./sign-pdf";

let offerId: number;
let copy: Buffer;
let unsigned: Buffer;
let stored: typeof sealedCopies.$inferSelect;

beforeAll(async () => {
  const owner = await createOwner();
  ({ id: offerId } = await createOffer(owner, { status: "sent" }));
  await transitionOffer(owner, offerId, "accepted");
  copy = (await sealOffer(owner.accountId, offerId)) ?? Buffer.alloc(0);
  const [row] = await database()
    .select()
    .from(sealedCopies)
    .where(eq(sealedCopies.offerId, offerId));
  if (!row) throw new Error("not sealed");
  stored = row;
  let end = 0;
  do end = copy.indexOf("%%EOF", end) + 5;
  while (sha256(copy.subarray(0, end)) !== stored.unsignedSha256);
  unsigned = copy.subarray(0, end);
});
afterAll(closeDatabase);

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const statusOf = async (pdf: Buffer) => (await checkDocument(pdf)).status;

test("a copy is known by its bytes: when, number and fingerprint", async () => {
  const verdict = await checkDocument(copy);
  expect(verdict).toEqual({
    status: "sealed",
    sealedAt: stored.createdAt.toISOString(),
    number: stored.number,
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  await rotateSigningKey();
  expect(await checkDocument(copy)).toEqual(verdict);
});

test("a hash alone learns nothing that names anyone", async () => {
  const verdict = await checkHash(sha256(copy));
  expect(verdict).toMatchObject({ status: "sealed", number: null });
  expect(await checkHash(sha256(unsigned))).toMatchObject({ status: "unknown", fingerprint: null });
});

test("one flipped bit anywhere is a change", async () => {
  const spots = Array.from({ length: 160 }, (_, index) =>
    Math.floor((index * (copy.length - 1)) / 159),
  );
  const signature = copy.indexOf("/Contents <") + 10;
  for (let index = signature; index < signature + 2200; index += 61) spots.push(index);
  for (const index of spots) {
    const flipped = Buffer.from(copy);
    flipped[index] = (flipped[index] ?? 0) ^ (1 << (index % 8));
    expect(await statusOf(flipped), `byte ${index} of ${copy.length}`).toBe("changed");
  }
});

test("what is appended, cut off or left unsigned is a change", async () => {
  const with_ = (tail: string | Buffer) => statusOf(Buffer.concat([copy, Buffer.from(tail)]));
  expect(await with_("\n")).toBe("changed");
  expect(await with_("\n% added")).toBe("changed");
  expect(await with_(copy)).toBe("changed");
  const other = await mintKey("Another", new Date());
  const again = await signPdf(unsigned, other, { by: "Another", at: new Date() });
  expect(await statusOf(again)).toBe("changed");
  expect(await statusOf(unsigned)).toBe("changed");
  for (const length of [1, 100, 3000]) {
    expect(await statusOf(copy.subarray(0, copy.length - length))).toBe("changed");
  }
  expect(await statusOf(unsigned.subarray(0, unsigned.length - 10))).toBe("unknown");
});

test("a file of another installation, and one that is no PDF, are unknown", async () => {
  const other = await mintKey("Another", new Date());
  // The comment at the top, which no reader shows.
  const letter = Buffer.from(unsigned);
  letter[11] = (letter[11] ?? 0) ^ 1;
  const theirs = await signPdf(letter, other, { by: "Another", at: new Date() });
  expect(await statusOf(theirs)).toBe("unknown");
  const texts = ["", "x", "%PDF-1.7\n%%EOF", "%%EOF".repeat(100_000), "/ByteRange [0 1 2 3]"];
  for (const text of texts) expect(await statusOf(Buffer.from(text))).toBe("unknown");
});

test("a copy that is no longer stored is verified by its signature", async () => {
  await database().delete(sealedCopies).where(eq(sealedCopies.id, stored.id));
  const verdict = await checkDocument(copy);
  expect(verdict).toMatchObject({ status: "sealed", number: null });
  expect(verdict.sealedAt?.slice(0, 19)).toBe(stored.createdAt.toISOString().slice(0, 19));
  for (let count = 0; count < 50; count += 1) {
    const flipped = Buffer.from(copy);
    const [index, bit] = [randomInt(copy.length), 1 << randomInt(8)];
    flipped[index] = (flipped[index] ?? 0) ^ bit;
    expect(await statusOf(flipped), `bit ${bit} of byte ${index}`).not.toBe("sealed");
  }
  expect(await statusOf(Buffer.concat([copy, Buffer.from("\n")]))).toBe("changed");
  await database().insert(sealedCopies).values(stored);
});

async function post(body: string | Buffer, type: string, headers = {}) {
  const answer = await handleApi(
    new Request("http://proffer/api/verify", {
      method: "POST",
      headers: { "Content-Type": type, ...headers },
      body: typeof body === "string" ? body : new Uint8Array(body),
    }),
  );
  return { status: answer?.status, body: await answer?.json(), headers: answer?.headers };
}

test("the API takes the file or its hash, from anyone, and refuses what is neither", async () => {
  expect(await post(copy, "application/pdf")).toMatchObject({
    ...{ status: 200, body: { status: "sealed", number: stored.number } },
  });
  const hash = JSON.stringify({ sha256: stored.sha256.toUpperCase() });
  expect(await post(hash, "application/json")).toMatchObject({
    ...{ status: 200, body: { status: "sealed", number: null } },
  });
  expect((await post('{"sha256":"x"}', "application/json")).status).toBe(400);
  expect((await post("{", "application/json")).status).toBe(400);
  expect((await post(copy, "text/plain")).status).toBe(415);
  expect((await post(Buffer.alloc(20_000_001), "application/pdf")).status).toBe(413);
  expect((await post("x".repeat(2000), "application/json")).status).toBe(413);
  const gzipped = { "Content-Encoding": "gzip" };
  expect((await post(copy, "application/pdf", gzipped)).status).toBe(415);
});

test("an address may verify 60 files in a quarter of an hour", async () => {
  const from = { "x-client-ip": "203.0.113.99" };
  const hash = JSON.stringify({ sha256: "0".repeat(64) });
  for (let count = 0; count < 60; count += 1) {
    expect((await post(hash, "application/json", from)).status).toBe(200);
  }
  const refused = await post(hash, "application/json", from);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers?.get("retry-after"))).toBeGreaterThan(0);
});
