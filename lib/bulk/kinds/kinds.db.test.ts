import { and, eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import {
  assistanceOffers,
  assistanceRecipients,
  candidates,
  couponPools,
  coupons,
  offers,
  outboxMessages,
  templates,
} from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import { confirmBulkRun } from "@/lib/bulk/confirm-run";
import { createBulkRun } from "@/lib/bulk/create-run";
import { getBulkRunOrThrow, listBulkRows } from "@/lib/bulk/queries";
import { retryBulkRun } from "@/lib/bulk/retry-run";
import { runChunk } from "@/lib/bulk/run-chunk";
import type { CreateBulkRunInput } from "@/lib/bulk/schema";
import { updateBulkRun } from "@/lib/bulk/update-run";
import {
  createAccount,
  createCandidate,
  createMember,
  createOffer,
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

test("offers are sent like single ones, and excluded rows say why", async () => {
  const member = await newMember();
  const { accountId } = member;
  const silent = await createCandidate({ accountId, email: null });
  const draft = await createOffer(member);
  const unreachable = await createOffer(member, { candidateId: silent.id });
  const withdrawn = await createOffer(member, { status: "withdrawn" });
  const ids = [draft.id, unreachable.id, withdrawn.id, draft.id, 2_000_000_000];
  const run = await createBulkRun(member, {
    kind: "send_offers",
    settings: {},
    selection: { ids },
  });
  expect((await rowsOf(member, run.id)).map((row) => row.verdict)).toEqual([
    "ready",
    "no_address",
    "refused",
    "duplicate",
    "unknown",
  ]);
  const widened = await updateBulkRun(member, run.id, { settings: { includeUnreachable: true } });
  expect(widened.includedCount).toBe(2);
  await confirmBulkRun(member, run.id);
  await finish(member, run.id);
  const sent = await database()
    .select({ id: offers.id })
    .from(offers)
    .where(and(eq(offers.accountId, accountId), eq(offers.status, "sent")));
  expect(sent.map(({ id }) => id).sort()).toEqual([draft.id, unreachable.id].sort());
  const mails = await database()
    .select({ offerId: outboxMessages.offerId })
    .from(outboxMessages)
    .where(eq(outboxMessages.accountId, accountId));
  expect(mails).toEqual([{ offerId: draft.id }]);
});

test("a filter selects every match, on all pages", async () => {
  const member = await newMember();
  const { accountId } = member;
  for (const lastName of ["Adams", "Baker", "Adams"]) {
    const { id } = await createCandidate({ accountId, lastName });
    await createOffer(member, { candidateId: id });
  }
  const selection = { filter: { search: "adams", status: ["draft"], sort: "-updatedAt" } };
  const run = await createBulkRun(member, { kind: "withdraw_offers", settings: {}, selection });
  expect(run).toMatchObject({ rows: 2, includedCount: 2 });
  await expect(
    createBulkRun(member, {
      kind: "withdraw_offers",
      settings: {},
      selection: { filter: { status: ["lost"] } },
    }),
  ).rejects.toMatchObject({ code: "invalid" });
});

test("assistance is one offer for all chunks, notifies who can be notified, and skips earlier recipients", async () => {
  const member = await newMember();
  const { accountId } = member;
  const named = await createCandidate({ accountId, email: "named@example.com" });
  const silent = await createCandidate({ accountId, email: null });
  const away = await createCandidate({ accountId, optedOutAt: new Date() });
  const rows: Record<string, string>[] = [
    { publicId: named.publicId, couponCode: "A-1" },
    { publicId: silent.publicId },
    { publicId: away.publicId },
    { email: "NAMED@example.com" },
    { publicId: "nobody" },
    {},
  ];
  const given: CreateBulkRunInput = {
    kind: "offer_assistance",
    settings: { reason: "EDUCATION_SERVICE", includeUnreachable: true },
    selection: { rows },
  };
  const run = await createBulkRun(member, given);
  expect((await rowsOf(member, run.id)).map((row) => row.verdict)).toEqual([
    "ready",
    "no_address",
    "opted_out",
    "duplicate",
    "unknown",
    "invalid",
  ]);
  await confirmBulkRun(member, run.id);
  await finish(member, run.id);
  const recipients = await database()
    .select({
      candidateId: assistanceRecipients.candidateId,
      status: assistanceRecipients.status,
      couponCode: assistanceRecipients.couponCode,
    })
    .from(assistanceRecipients)
    .where(eq(assistanceRecipients.accountId, accountId))
    .orderBy(assistanceRecipients.candidateId);
  expect(recipients).toEqual([
    { candidateId: named.id, status: "notified", couponCode: "A-1" },
    { candidateId: silent.id, status: "recorded", couponCode: null },
    { candidateId: away.id, status: "recorded", couponCode: null },
  ]);
  const [offer] = await database()
    .select()
    .from(assistanceOffers)
    .where(eq(assistanceOffers.accountId, accountId));
  expect(offer).toMatchObject({
    providerName: "Test Company",
    source: "dashboard",
    notifies: true,
  });
  expect((await getBulkRunOrThrow(member, run.id)).result).toMatchObject({
    publicId: offer?.publicId,
  });
  const again = await createBulkRun(member, given);
  expect(again.verdicts).toMatchObject({ already_offered: 3, ready: 0 });
});

test("rows without a coupon fail, and a retry processes only them", async () => {
  const member = await newMember();
  const { accountId } = member;
  const [pool] = await database()
    .insert(couponPools)
    .values({ accountId, name: "Lessons" })
    .returning();
  const poolId = pool?.id ?? 0;
  const add = (code: string) => database().insert(coupons).values({ accountId, poolId, code });
  await add("L-1");
  await add("L-2");
  const ids: number[] = [];
  for (let index = 0; index < 3; index += 1) ids.push((await createCandidate({ accountId })).id);
  const run = await createBulkRun(member, {
    kind: "offer_assistance",
    settings: { poolId, notifies: false },
    selection: { ids },
  });
  await confirmBulkRun(member, run.id);
  await finish(member, run.id);
  expect((await rowsOf(member, run.id)).map(({ outcome, error }) => [outcome, error])).toEqual([
    ["done", null],
    ["done", null],
    ["failed", "No coupons are left in the pool"],
  ]);
  await add("L-3");
  await retryBulkRun(member, run.id);
  await finish(member, run.id);
  const codes = await database()
    .select({ code: assistanceRecipients.couponCode })
    .from(assistanceRecipients)
    .where(eq(assistanceRecipients.accountId, accountId))
    .orderBy(assistanceRecipients.id);
  expect(codes.map(({ code }) => code)).toEqual(["L-1", "L-2", "L-3"]);
  const created = await database()
    .select({ id: assistanceOffers.id })
    .from(assistanceOffers)
    .where(eq(assistanceOffers.accountId, accountId));
  expect(created).toHaveLength(1);
});

async function offerFromTown(member: Member, cities: readonly (string | null)[]) {
  const { accountId } = member;
  const [template] = await database()
    .insert(templates)
    .values({ accountId, name: "Town", type: "email", body: "<p>{{ candidate_city }}</p>" })
    .returning();
  const ids: number[] = [];
  for (const city of cities) ids.push((await createCandidate({ accountId, city })).id);
  const run = await createBulkRun(member, {
    kind: "offer_assistance",
    settings: { templateId: template?.id },
    selection: { ids },
  });
  return { run, ids };
}

test("candidates that the template can't be rendered for are refused in the review", async () => {
  const member = await newMember();
  const { run } = await offerFromTown(member, ["Rome", null]);
  const rows = await rowsOf(member, run.id);
  expect(rows.map(({ verdict }) => verdict)).toEqual(["ready", "refused"]);
  expect(rows[1]?.reason).toContain("candidate_city");
});

test("a refused row doesn't fail the others of its chunk", async () => {
  const member = await newMember();
  const { run, ids } = await offerFromTown(member, ["Rome", "Ulm", "Oslo", "Bern"]);
  await database()
    .update(candidates)
    .set({ city: null })
    .where(eq(candidates.id, ids[1] ?? 0));
  await confirmBulkRun(member, run.id);
  await finish(member, run.id);
  const rows = await rowsOf(member, run.id);
  expect(rows.map(({ outcome }) => outcome)).toEqual(["done", "failed", "done", "done"]);
  expect(rows[1]?.error).toContain("candidate_city");
});
