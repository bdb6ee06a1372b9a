import { X509Certificate } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, database, openDatabase } from "@/db/client";
import { signingKeys } from "@/db/schema";
import { seal, unseal } from "@/lib/auth/sealed";
import { addSigningKey, findSigningKey } from "./find-signing-key";
import { fingerprintOf } from "./mint-key";
import { rotateSigningKey } from "./rotate-signing-key";

afterAll(closeDatabase);
beforeEach(() => database().execute(sql`truncate signing_keys cascade`));

test("the first use creates the key, which is stored encrypted", async () => {
  const key = await findSigningKey();
  const [stored] = await database().select().from(signingKeys);
  expect(stored?.fingerprint).toBe(fingerprintOf(key.certificate));
  expect(stored?.privateKey).not.toContain(key.privateKey.toString("base64").slice(0, 20));
  expect(unseal(stored?.privateKey ?? "")).toBe(key.privateKey.toString("base64"));
  const certificate = new X509Certificate(key.certificate);
  expect(certificate.subject).toMatch(/^CN=Proffer at [\w.-]+(:\d+)?$/);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.fingerprint256.replaceAll(":", "").toLowerCase()).toBe(key.fingerprint);
  expect(await findSigningKey()).toEqual(key);
});

test("processes that need the first key at the same time get the same one", async () => {
  const others = Array.from({ length: 3 }, () => openDatabase(process.env.DATABASE_URL ?? ""));
  const added = await Promise.all([
    ...others.map((other) => addSigningKey(other.database)),
    ...Array.from({ length: 5 }, () => findSigningKey()),
  ]);
  await Promise.all(others.map(({ pool }) => pool.close()));
  expect(new Set(added.map(({ fingerprint }) => fingerprint)).size).toBe(1);
  expect(await database().$count(signingKeys)).toBe(1);
});

test("rotation retires the key: its certificate stays, its private key doesn't", async () => {
  const { fingerprint: first } = await findSigningKey();
  const second = await rotateSigningKey();
  expect((await findSigningKey()).fingerprint).toBe(second);
  expect(second).not.toBe(first);
  const rows = await database().select().from(signingKeys).orderBy(signingKeys.id);
  expect(rows.map(({ fingerprint }) => fingerprint)).toEqual([first, second]);
  expect(rows[0]).toMatchObject({ privateKey: null, retiredAt: expect.any(Date) });
  const both = await Promise.all([rotateSigningKey(), rotateSigningKey()]);
  expect(both).toContain((await findSigningKey()).fingerprint);
  const active = sql`${signingKeys.retiredAt} is null`;
  expect(await database().$count(signingKeys, active)).toBe(1);
});

test("a key that was encrypted with another secret says what to do", async () => {
  await findSigningKey();
  await database()
    .update(signingKeys)
    .set({ privateKey: seal("x").replace(/^.{4}/, "AAAA") });
  await expect(findSigningKey()).rejects.toThrow("npm run signing-key -- --rotate");
  await rotateSigningKey();
  expect((await findSigningKey()).privateKey.length).toBeGreaterThan(100);
});
