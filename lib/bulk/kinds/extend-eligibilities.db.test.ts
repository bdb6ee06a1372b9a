import { and, eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { eligibilities, events } from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import { confirmBulkRun } from "@/lib/bulk/confirm-run";
import { createBulkRun } from "@/lib/bulk/create-run";
import { exportBulkRows } from "@/lib/bulk/export-rows";
import { getBulkRunOrThrow, listBulkRows } from "@/lib/bulk/queries";
import { runChunk } from "@/lib/bulk/run-chunk";
import { updateBulkRun } from "@/lib/bulk/update-run";
import { cancelEligibility } from "@/lib/eligibility/cancel-eligibility";
import { utcText } from "@/lib/eligibility/rules";
import { UpdateEligibilityInput } from "@/lib/eligibility/schema";
import { updateEligibility } from "@/lib/eligibility/update-eligibility";
import {
  createAccount,
  createEligibility,
  createMember,
  memberActor,
} from "@/lib/testing/factories";

afterAll(closeDatabase);

async function newMember(): Promise<Member> {
  const { id } = await createAccount();
  const { userId } = await createMember({ accountId: id, role: "recruiter" });
  return memberActor(id, userId, "recruiter");
}

async function finish(member: Member, id: number) {
  await confirmBulkRun(member, id);
  while (await runChunk({ accountId: member.accountId, id }));
  return getBulkRunOrThrow(member, id);
}

const rowsOf = async (member: Member, id: number) =>
  (await listBulkRows(member, id, { limit: 200 })).rows;

const inDays = (days: number) =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T23:59:59Z`;

const endOf = async (id: number) => {
  const [row] = await database().select().from(eligibilities).where(eq(eligibilities.id, id));
  return row?.eligibilityEndDate?.toISOString().replace(".000Z", "Z");
};

test("windows are extended to one end, and rows that aren't say why", async () => {
  const member = await newMember();
  const closing = await createEligibility(member, { eligibilityEndDate: inDays(3) });
  const later = await createEligibility(member, { eligibilityEndDate: inDays(60) });
  const endless = await createEligibility(member);
  const starting = await createEligibility(member, {
    scheduleStartDate: inDays(40),
    eligibilityEndDate: inDays(41),
  });
  const cancelled = await createEligibility(member, { eligibilityEndDate: inDays(3) });
  await cancelEligibility(member, { id: cancelled.id });
  const ids = [closing, later, endless, starting, cancelled, closing].map(({ id }) => id);
  const run = await createBulkRun(member, {
    kind: "extend_eligibilities",
    settings: { until: inDays(30) },
    selection: { ids: [...ids, 2_000_000_000] },
  });
  expect((await rowsOf(member, run.id)).map(({ verdict }) => verdict)).toEqual([
    "ready",
    "refused",
    "refused",
    "refused",
    "refused",
    "duplicate",
    "unknown",
  ]);
  const change = `${utcText(inDays(3))} → ${utcText(inDays(30))}`;
  expect((await rowsOf(member, run.id)).map(({ reason }) => reason)).toEqual([
    change,
    `The window already runs until ${utcText(inDays(60))}`,
    "The window has no end",
    `The window already runs until ${utcText(inDays(41))}`,
    "The eligibility is cancelled",
    "Same eligibility as row 1",
    "Eligibility not found",
  ]);
  await finish(member, run.id);
  let file = "";
  for await (const part of exportBulkRows(member, run.id)) file += part;
  expect(file).toContain(`,Ready,Done,"${change}"`);
  expect(await endOf(closing.id)).toBe(inDays(30));
  expect(await endOf(later.id)).toBe(inDays(60));
  const history = await database()
    .select({ data: events.data })
    .from(events)
    .where(and(eq(events.eligibilityId, closing.id), eq(events.type, "eligibility.updated")));
  const iso = (days: number) => inDays(days).replace("Z", ".000Z");
  expect(history).toEqual([
    {
      data: { changes: [{ field: "eligibilityEndDate", before: iso(3), after: iso(30) }] },
    },
  ]);
});

test("days are added to the end at the time of processing", async () => {
  const member = await newMember();
  const created = await createEligibility(member, { eligibilityEndDate: inDays(3) });
  const over = await createEligibility(member, { eligibilityEndDate: inDays(-30) });
  const run = await createBulkRun(member, {
    kind: "extend_eligibilities",
    settings: { days: 7 },
    selection: { filter: { status: "active" } },
  });
  const rows = await rowsOf(member, run.id);
  expect(rows.map(({ input, verdict }) => [Number(input.id), verdict])).toEqual([
    [created.id, "ready"],
    [over.id, "refused"],
  ]);
  await confirmBulkRun(member, run.id);
  await cancelEligibility(member, { id: created.id });
  while (await runChunk({ accountId: member.accountId, id: run.id }));
  const [first] = await rowsOf(member, run.id);
  expect([first?.outcome, first?.error]).toEqual(["failed", "The eligibility is cancelled"]);
  expect(await endOf(created.id)).toBe(inDays(3));
});

test("a completed row shows both ends, even if the window changed since the review", async () => {
  const member = await newMember();
  const created = await createEligibility(member, { eligibilityEndDate: inDays(3) });
  const run = await createBulkRun(member, {
    kind: "extend_eligibilities",
    settings: { days: 7 },
    selection: { ids: [created.id] },
  });
  const { person } = created;
  await updateEligibility(
    member,
    { id: created.id },
    UpdateEligibilityInput.parse({ person, eligibilityEndDate: inDays(5) }),
  );
  await finish(member, run.id);
  expect(await rowsOf(member, run.id)).toMatchObject([
    { outcome: "done", reason: `${utcText(inDays(5))} → ${utcText(inDays(12))}` },
  ]);
});

test("an extension takes either an end or days", async () => {
  const member = await newMember();
  const { id } = await createEligibility(member, { eligibilityEndDate: inDays(3) });
  for (const settings of [{}, { days: 7, until: inDays(30) }, { days: 0 }, { until: "soon" }]) {
    await expect(
      createBulkRun(member, {
        kind: "extend_eligibilities",
        settings,
        selection: { ids: [id] },
      }),
    ).rejects.toMatchObject({ code: "invalid" });
  }
});

test("ends that can't be meant are asked about, and years outside our records refused", async () => {
  const member = await newMember();
  const far = await createEligibility(member, { eligibilityEndDate: inDays(300) });
  const near = await createEligibility(member, { eligibilityEndDate: inDays(3) });
  const last = await createEligibility(member, { eligibilityEndDate: "2100-12-01T23:59:59Z" });
  const run = await createBulkRun(member, {
    kind: "extend_eligibilities",
    settings: { days: 3600 },
    selection: { ids: [far, near, last].map(({ id }) => id) },
  });
  const change = `${utcText(inDays(300))} → ${utcText(inDays(3900))}`;
  const [warned, ready, refused] = await rowsOf(member, run.id);
  expect([warned?.verdict, warned?.reason]).toEqual([
    "warned",
    `${change}. This is more than ten years ahead. Check the year`,
  ]);
  expect(ready?.verdict).toBe("ready");
  expect([refused?.verdict, refused?.reason]).toEqual([
    "refused",
    "The new end would be 10 October 2110, 23:59 UTC. Enter a year from 2000 to 2100",
  ]);
  const widened = await updateBulkRun(member, run.id, { settings: { includeWarned: true } });
  expect([run.includedCount, widened.includedCount]).toEqual([1, 2]);
  expect((await finish(member, run.id)).outcomes).toMatchObject({ done: 2, skipped: 1 });
  expect((await rowsOf(member, run.id))[0]?.reason).toBe(change);
  expect(await endOf(far.id)).toBe(inDays(3900));
});
