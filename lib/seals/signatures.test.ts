import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { beforeAll, expect, test } from "vitest";
import { type MintedKey, mintKey } from "./mint-key";
import { readSignatures } from "./read-signatures";
import { signPdf } from "./sign-pdf";

const at = new Date("2026-11-28T14:06:33Z");
const how = { by: "Sealed by a test", at };

let unsigned: Buffer;
let key: MintedKey;
let signed: Buffer;

beforeAll(async () => {
  const compiler = NodeCompiler.create({ workspace: process.cwd() });
  unsigned = compiler.pdf({ mainFileContent: '#set document(title: "A")\n= A letter' });
  key = await mintKey("A test", at);
  signed = await signPdf(unsigned, key, how);
});

const withByte = (bytes: Buffer, index: number, change: (byte: number) => number) => {
  const changed = Buffer.from(bytes);
  changed[index] = change(changed[index] ?? 0);
  return changed;
};

const isSealed = async (pdf: Buffer) =>
  (await readSignatures(pdf)).some(
    ({ fingerprint, isValid, isWhole }) => fingerprint === key.fingerprint && isValid && isWhole,
  );

test("a signed PDF begins with the unsigned one, and its signature is valid and covers all", async () => {
  expect(signed.subarray(0, unsigned.length).equals(unsigned)).toBe(true);
  expect(await readSignatures(signed)).toEqual([
    { fingerprint: key.fingerprint, isValid: true, isWhole: true, signedAt: at },
  ]);
  expect(await readSignatures(unsigned)).toEqual([]);
});

test("one flipped bit of the document is found, wherever it is", async () => {
  const gap = signed.indexOf("/Contents <") + 10;
  for (let index = 0; index < signed.length; index += 29) {
    if (index > gap && index < gap + 2000) continue;
    const bit = 1 << (index % 8);
    const flipped = withByte(signed, index, (byte) => byte ^ bit);
    expect(await isSealed(flipped), `bit ${bit} of byte ${index}`).toBe(false);
  }
});

test("what is appended, cut off or put into the signature's gap is found", async () => {
  for (const tail of ["\n", "%", "\n% added", `\n${unsigned.toString("latin1")}`]) {
    const longer = Buffer.concat([signed, Buffer.from(tail, "latin1")]);
    expect(await readSignatures(longer)).toMatchObject([{ isValid: true, isWhole: false }]);
  }
  for (const length of [1, 10, 1000, 3000, signed.length - unsigned.length]) {
    expect(await isSealed(signed.subarray(0, signed.length - length))).toBe(false);
  }
  const gap = signed.indexOf("/Contents <") + 11 + 4000;
  expect(await isSealed(withByte(signed, gap, () => 0x3e))).toBe(false);
  expect(await isSealed(withByte(signed, gap, () => 0x41))).toBe(false);
  expect(await isSealed(withByte(signed, gap, () => 0x20))).toBe(false);
});

test("another key's certificate has another fingerprint", async () => {
  const other = await mintKey("A test", at);
  const theirs = await signPdf(unsigned, other, how);
  expect(await readSignatures(theirs)).toMatchObject([
    { fingerprint: other.fingerprint, isValid: true, isWhole: true },
  ]);
  expect(await isSealed(theirs)).toBe(false);
});

test("a certificate of ours on another key's signature is not valid", async () => {
  const other = await mintKey("A test", at);
  const forged = await signPdf(unsigned, { ...other, certificate: key.certificate }, how);
  expect(await readSignatures(forged)).toMatchObject([
    { fingerprint: key.fingerprint, isValid: false },
  ]);
});

test("what isn't a signature is read without an error", async () => {
  const texts = [
    "",
    "/ByteRange",
    "/ByteRange [0 1 2 3]",
    "/ByteRange [0 9999999999 9999999999 1]",
    `/ByteRange [0 0 6 ${"0".repeat(40)}] <30800000>`,
    "/ByteRange [0 21 31 0] <30820000>",
    "/ByteRange [0 1 9 9]".repeat(10_000),
  ];
  for (const text of texts) expect(await isSealed(Buffer.from(text))).toBe(false);
});
