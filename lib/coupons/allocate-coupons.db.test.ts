import { asc, eq, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import * as schema from "@/db/schema";
import { addRecipients, recordAssistance } from "@/lib/assistance/record-assistance";
import type { Member } from "@/lib/auth/actor";
import { randomToken } from "@/lib/auth/secrets";
import { env } from "@/lib/env";
import { todayIn } from "@/lib/format/calendar";
import { createOwner } from "@/lib/testing/factories";
import { addCoupons } from "./add-coupons";
import { allocateCoupons } from "./allocate-coupons";
import { createPool } from "./create-pool";
import { deletePool } from "./delete-pool";
import { getCouponPoolOrThrow } from "./queries";
import { returnCoupon } from "./return-coupon";

const { assistanceRecipients, candidates, coupons } = schema;

/** As many connections as concurrent allocations, so that they truly run concurrently. */
const crowd = postgres(env.DATABASE_URL, { max: 40, ...{ max_pipeline: 1 } });
const crowdDatabase = drizzle(crowd, { schema, casing: "snake_case" });

afterAll(async () => {
  await crowd.end();
  await closeDatabase();
});

/** Creates an offer to assist with recipients that have no coupons yet. */
async function newRecipients(owner: Member, count: number): Promise<number[]> {
  const { accountId } = owner;
  return inTransaction(async (tx) => {
    const people = Array.from({ length: count }, (_, index) => ({
      accountId,
      publicId: randomToken(16),
      firstName: "Ada",
      lastName: `Lovelace ${index}`,
    }));
    await insertRows(tx, candidates, people);
    const rows = await tx
      .select({ candidateId: candidates.id })
      .from(candidates)
      .where(eq(candidates.accountId, accountId));
    const offer = await recordAssistance(tx, owner, {
      providerName: "Bright Futures",
      reason: "EDUCATION_SERVICE",
      additionalNotes: null,
      source: "dashboard",
      ...{ notifies: false, templateId: null, poolId: null, answerBy: null },
    });
    const recipients = rows.map((row) => ({ ...row, couponCode: null }));
    const added = await addRecipients(tx, accountId, offer.id, recipients);
    return added.map((row) => row.id);
  });
}

async function newPool(owner: Member, codes: { code: string; expiresOn?: string }[]) {
  const pool = await createPool(owner, { name: `Pool ${randomToken(4)}` });
  await addCoupons(owner, pool.id, { coupons: codes });
  return pool;
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ code: `CODE-${index}` }));

const share = (ids: number[], size: number) =>
  Array.from({ length: Math.ceil(ids.length / size) }, (_, index) =>
    ids.slice(index * size, (index + 1) * size),
  );

const allocate = (owner: Member, poolId: number, ids: number[]) =>
  crowdDatabase.transaction((tx) => allocateCoupons(tx, owner.accountId, poolId, ids));

const recipientsOf = (owner: Member) =>
  database()
    .select({ id: assistanceRecipients.id, couponCode: assistanceRecipients.couponCode })
    .from(assistanceRecipients)
    .where(eq(assistanceRecipients.accountId, owner.accountId))
    .orderBy(asc(assistanceRecipients.id));

/** Checks that every allocated coupon is its recipient's, and every recipient's code allocated. */
async function expectConsistent(owner: Member, allocated: number): Promise<void> {
  const given = await database()
    .select({ id: coupons.recipientId, couponCode: coupons.code })
    .from(coupons)
    .where(sql`${coupons.accountId} = ${owner.accountId} and ${coupons.recipientId} is not null`)
    .orderBy(asc(coupons.recipientId));
  const holders = (await recipientsOf(owner)).filter((row) => row.couponCode !== null);
  expect(given).toEqual(holders);
  expect(new Set(holders.map((row) => row.couponCode)).size).toBe(allocated);
  expect(holders).toHaveLength(allocated);
}

test("40 concurrent allocations from 1,000 codes give each once, and all of them", async () => {
  const owner = await createOwner();
  const ids = await newRecipients(owner, 1000);
  const pool = await newPool(owner, numbered(1000));
  await Promise.all(share(ids, 25).map((some) => allocate(owner, pool.id, some)));
  await expectConsistent(owner, 1000);
  expect(await getCouponPoolOrThrow(owner, pool.id)).toMatchObject({ free: 0, allocated: 1000 });
});

test("when 40 want more than there is, those that fit succeed and the others get nothing", async () => {
  const owner = await createOwner();
  const ids = await newRecipients(owner, 1200);
  const pool = await newPool(owner, numbered(1000));
  const results = await Promise.allSettled(
    share(ids, 30).map((some) => allocate(owner, pool.id, some)),
  );
  const refused = results.filter((result) => result.status === "rejected");
  expect(refused).toHaveLength(7);
  for (const { reason } of refused) {
    expect(reason).toMatchObject({
      code: "bad_request",
      message: `Only 10 coupons are left in ${pool.name}, but 30 are needed`,
    });
  }
  await expectConsistent(owner, 990);
  const codes = new Map((await recipientsOf(owner)).map((row) => [row.id, row.couponCode]));
  for (const [index, some] of share(ids, 30).entries()) {
    const got = some.filter((id) => codes.get(id) !== null).length;
    expect(got).toBe(results[index]?.status === "fulfilled" ? 30 : 0);
  }
});

test("waits for codes that another transaction rolls back", async () => {
  const owner = await createOwner();
  const ids = await newRecipients(owner, 20);
  const pool = await newPool(owner, numbered(10));
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let holds = () => {};
  const holding = new Promise<void>((resolve) => {
    holds = resolve;
  });
  const first = inTransaction(async (tx) => {
    await allocateCoupons(tx, owner.accountId, pool.id, ids.slice(0, 10));
    holds();
    await held;
    throw new Error("rolled back");
  });
  const failed = expect(first).rejects.toThrow("rolled back");
  await holding;
  const second = allocate(owner, pool.id, ids.slice(10));
  setTimeout(letGo, 200);
  await Promise.all([failed, second]);
  await expectConsistent(owner, 10);
});

test("2,000 are given in one statement", async () => {
  const owner = await createOwner();
  const ids = await newRecipients(owner, 2000);
  const pool = await newPool(owner, numbered(2000));
  await allocate(owner, pool.id, ids);
  await expectConsistent(owner, 2000);
});

test("codes that expire first go first, and expired ones never", async () => {
  const timeZone = "Pacific/Kiritimati";
  const owner = await createOwner({ timeZone });
  const day = (days: number) => todayIn(timeZone, new Date(Date.now() + days * 86_400_000));
  const pool = await newPool(owner, [
    { code: "ALWAYS" },
    { code: "LATER", expiresOn: day(30) },
    { code: "YESTERDAY", expiresOn: day(-1) },
    { code: "TODAY", expiresOn: day(0) },
  ]);
  const ids = await newRecipients(owner, 4);
  await expect(allocate(owner, pool.id, ids)).rejects.toThrow(
    `Only 3 coupons are left in ${pool.name}, but 4 are needed`,
  );
  for (const id of ids.slice(0, 3)) await allocate(owner, pool.id, [id]);
  const codes = (await recipientsOf(owner)).map((row) => row.couponCode);
  expect(codes).toEqual(["TODAY", "LATER", "ALWAYS", null]);
  expect(await getCouponPoolOrThrow(owner, pool.id)).toMatchObject({
    ...{ total: 4, free: 0, allocated: 3, expired: 1 },
  });
});

test("another account's pool gives nothing", async () => {
  const [owner, other] = [await createOwner(), await createOwner()];
  const pool = await newPool(other, numbered(5));
  const [id = 0] = await newRecipients(owner, 1);
  await expect(allocate(owner, pool.id, [id])).rejects.toThrow("Coupon pool not found");
  await allocate(owner, pool.id, []);
});

test("an unused coupon is returned and given again, an accepted one stays", async () => {
  const owner = await createOwner();
  const pool = await newPool(owner, numbered(1));
  const [first = 0, second = 0] = await newRecipients(owner, 2);
  await allocate(owner, pool.id, [first]);
  const [coupon] = await database().select().from(coupons).where(eq(coupons.poolId, pool.id));
  await expect(deletePool(owner, pool.id)).rejects.toThrow(
    "Cannot delete pool with allocated coupons",
  );
  await returnCoupon(owner, coupon!.id);
  await expectConsistent(owner, 0);
  await expect(returnCoupon(owner, coupon!.id)).rejects.toThrow("This coupon is not allocated");
  await allocate(owner, pool.id, [second]);
  await database()
    .update(assistanceRecipients)
    .set({ status: "accepted" })
    .where(eq(assistanceRecipients.id, second));
  await expect(returnCoupon(owner, coupon!.id)).rejects.toThrow("has accepted the offer");
  await expectConsistent(owner, 1);
});

test("a pool is deleted before an allocation or not at all", async () => {
  for (let round = 0; round < 5; round += 1) {
    const owner = await createOwner();
    const ids = await newRecipients(owner, 20);
    const pool = await newPool(owner, numbered(20));
    const [given, deleted] = await Promise.allSettled([
      allocate(owner, pool.id, ids),
      deletePool(owner, pool.id),
    ]);
    expect([given.status, deleted.status].sort()).toEqual(["fulfilled", "rejected"]);
    await expectConsistent(owner, given.status === "fulfilled" ? 20 : 0);
  }
});
