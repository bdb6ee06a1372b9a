import { eq } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { offers } from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import { confirmBulkRun } from "@/lib/bulk/confirm-run";
import { createBulkRun } from "@/lib/bulk/create-run";
import { getBulkRunOrThrow, listBulkRows } from "@/lib/bulk/queries";
import { runChunk } from "@/lib/bulk/run-chunk";
import { updateBulkRun } from "@/lib/bulk/update-run";
import {
  createAccount,
  createCandidate,
  createMember,
  createOffer,
  memberActor,
} from "@/lib/testing/factories";
import { handlerFor } from ".";

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

test("late offers are refused and questionable ones wait for a confirmation, with terms", async () => {
  const member = await newMember();
  const { accountId } = member;
  const silent = await createCandidate({ accountId, email: null });
  const late = await createOffer(member, { expiryDate: "2020-11-01" });
  const sound = await createOffer(member, { expiryDate: inDays(7), startDate: inDays(30) });
  const low = await createOffer(member, { salary: 65 });
  const { candidateId, jobId } = await createOffer(member, { status: "accepted" });
  const again = await createOffer(member, { candidateId, jobId });
  const twin = await createOffer(member, { candidateId, jobId });
  const both = await createOffer(member, { candidateId: silent.id, salary: 65 });
  const offered = [late, sound, low, again, twin, both];
  const run = await createBulkRun(member, {
    kind: "send_offers",
    settings: {},
    selection: { ids: offered.map(({ id }) => id) },
  });
  const low65 = "The pay, £65 per year, is below the job's range, £60,000 to £80,000 per year.";
  const rows = await rowsOf(member, run.id);
  expect(rows.map(({ verdict, reason }) => [verdict, reason])).toEqual([
    ["refused", "The response deadline was November 1, 2020. Extend it before sending."],
    ["ready", null],
    ["warned", low65],
    ["warned", expect.stringMatching(/^Ada Lovelace has already accepted an offer for this job/)],
    ["warned", expect.stringMatching(/Row 4 sends the same person an offer for the same job\.$/)],
    ["no_address", `No email address. Share the link instead. ${low65}`],
  ]);
  expect(rows[1]?.offer).toMatchObject({
    salary: 70_000,
    currency: "GBP",
    startDate: inDays(30),
    expiryDate: inDays(7),
    recipient: expect.stringContaining("@example.com"),
  });
  expect((await listBulkRows(member, run.id, { limit: 9, verdict: ["warned"] })).rows).toHaveLength(
    3,
  );
  expect(run).toMatchObject({ includedCount: 1, verdicts: { warned: 3, refused: 1 } });
  const widen = (settings: Record<string, boolean>) => updateBulkRun(member, run.id, { settings });
  expect((await widen({ includeUnreachable: true })).includedCount).toBe(1);
  const examine = vi.spyOn(handlerFor("send_offers"), "examine");
  expect((await widen({ includeWarned: true })).includedCount).toBe(5);
  expect(examine).not.toHaveBeenCalled();
  expect((await widen({ includeUnreachable: false })).includedCount).toBe(4);
  await confirmBulkRun(member, run.id);
  await finish(member, run.id);
  expect((await getBulkRunOrThrow(member, run.id)).outcomes).toMatchObject({ done: 4, skipped: 2 });
});

test("a deadline that passes between review and start fails its row", async () => {
  const member = await newMember();
  const offer = await createOffer(member, { expiryDate: inDays(7) });
  const run = await createBulkRun(member, {
    kind: "send_offers",
    settings: {},
    selection: { ids: [offer.id] },
  });
  await database().update(offers).set({ expiryDate: "2020-11-01" }).where(eq(offers.id, offer.id));
  await confirmBulkRun(member, run.id);
  await finish(member, run.id);
  expect(await rowsOf(member, run.id)).toMatchObject([
    {
      outcome: "failed",
      error: "The response deadline was November 1, 2020. Extend it before sending.",
    },
  ]);
});
