import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { assistanceOffers, bulkRuns, couponPools, coupons } from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import { confirmBulkRun } from "@/lib/bulk/confirm-run";
import { createBulkRun } from "@/lib/bulk/create-run";
import { listBulkRows } from "@/lib/bulk/queries";
import { runChunk } from "@/lib/bulk/run-chunk";
import { updateBulkRun } from "@/lib/bulk/update-run";
import {
  createAccount,
  createAssistance,
  createCandidate,
  createMember,
  memberActor,
} from "@/lib/testing/factories";

afterAll(closeDatabase);

async function newMember(): Promise<Member> {
  const { id } = await createAccount();
  const { userId } = await createMember({ accountId: id, role: "recruiter" });
  return memberActor(id, userId, "recruiter");
}

async function finish({ accountId }: Member, id: number): Promise<void> {
  while (await runChunk({ accountId, id }));
}

const rowsOf = async (member: Member, id: number) =>
  (await listBulkRows(member, id, { limit: 200 })).rows;

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test("nobody is added to an offer to assist after its deadline, and each row says why", async () => {
  const member = await newMember();
  const { accountId } = member;
  const first = await createCandidate({ accountId });
  const next = await createCandidate({ accountId });
  const recipients = [{ candidateId: first.id, couponCode: null }];
  const add = async (answerBy: string) => {
    const offer = await createAssistance(member, recipients, { answerBy, reason: "OTHER" });
    const run = await createBulkRun(member, {
      kind: "offer_assistance",
      settings: { assistanceOfferId: offer.id, notifies: false },
      selection: { ids: [next.id] },
    });
    return { offer, run };
  };
  const late = "The response deadline has passed";
  const { run } = await add("2020-11-01");
  expect(await rowsOf(member, run.id)).toMatchObject([{ verdict: "refused", reason: late }]);
  await expect(confirmBulkRun(member, run.id)).rejects.toThrow("No rows are ready");

  const open = await add(inDays(7));
  expect(open.run.includedCount).toBe(1);
  const ended = { answerBy: "2020-11-01" };
  const own = eq(assistanceOffers.id, open.offer.id);
  await database().update(assistanceOffers).set(ended).where(own);
  await confirmBulkRun(member, open.run.id);
  await finish(member, open.run.id);
  expect(await rowsOf(member, open.run.id)).toMatchObject([{ outcome: "failed", error: late }]);
});

test("a deadline that passes before the run starts creates no offer to assist", async () => {
  const member = await newMember();
  const { accountId } = member;
  const { id } = await createCandidate({ accountId });
  const run = await createBulkRun(member, {
    kind: "offer_assistance",
    settings: { answerBy: inDays(7), notifies: false },
    selection: { ids: [id] },
  });
  const settings = { answerBy: "2020-11-01", notifies: false };
  await database().update(bulkRuns).set({ settings }).where(eq(bulkRuns.id, run.id));
  await confirmBulkRun(member, run.id);
  await finish(member, run.id);
  const rows = await rowsOf(member, run.id);
  expect(rows).toMatchObject([{ outcome: "failed", error: "The response deadline has passed" }]);
  const made = eq(assistanceOffers.accountId, accountId);
  expect(await database().select().from(assistanceOffers).where(made)).toEqual([]);
});

test("coupon codes that have expired in every pool are asked about", async () => {
  const member = await newMember();
  const { accountId } = member;
  const poolOf = async (name: string, codes: Record<string, string | null>) => {
    const [pool] = await database().insert(couponPools).values({ accountId, name }).returning();
    const rows = Object.entries(codes).map(([code, expiresOn]) => ({ code, expiresOn }));
    const of = { accountId, poolId: pool?.id ?? 0 };
    await database()
      .insert(coupons)
      .values(rows.map((row) => ({ ...of, ...row })));
  };
  await poolOf("Lessons", { OVER: "2020-11-01", RENEWED: "2020-11-01", OPEN: null });
  await poolOf("Visas", { OVER: "2019-11-01", RENEWED: inDays(7) });
  const stranger = await newMember();
  const [theirs] = await database()
    .insert(couponPools)
    .values({ accountId: stranger.accountId, name: "Lessons" })
    .returning();
  const foreign = { accountId: stranger.accountId, poolId: theirs?.id ?? 0 };
  await database()
    .insert(coupons)
    .values({ ...foreign, code: "FOREIGN", expiresOn: "2020-11-01" });
  const rows: Record<string, string>[] = [];
  for (const couponCode of ["OVER", "RENEWED", "OPEN", "FOREIGN", "OWN"]) {
    rows.push({ publicId: (await createCandidate({ accountId })).publicId, couponCode });
  }
  const silent = await createCandidate({ accountId, email: null });
  rows.push({ publicId: silent.publicId, couponCode: "OVER" });
  const run = await createBulkRun(member, {
    kind: "offer_assistance",
    settings: {},
    selection: { rows },
  });
  const reason = "The coupon code expired on November 1, 2020";
  expect((await rowsOf(member, run.id)).map((row) => [row.verdict, row.reason])).toEqual([
    ["warned", reason],
    ...Array(4).fill(["ready", null]),
    ["no_address", `No email address. ${reason}`],
  ]);
  const widen = (settings: Record<string, boolean>) => updateBulkRun(member, run.id, { settings });
  expect(run.includedCount).toBe(4);
  expect((await widen({ includeWarned: true })).includedCount).toBe(5);
  expect((await widen({ includeUnreachable: true })).includedCount).toBe(6);
  expect((await widen({ includeWarned: false })).includedCount).toBe(4);
});
