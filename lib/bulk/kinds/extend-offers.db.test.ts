import { and, asc, eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { outboxMessages } from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import { confirmBulkRun } from "@/lib/bulk/confirm-run";
import { createBulkRun } from "@/lib/bulk/create-run";
import { getBulkRunOrThrow, listBulkRows } from "@/lib/bulk/queries";
import { runChunk } from "@/lib/bulk/run-chunk";
import { updateBulkRun } from "@/lib/bulk/update-run";
import { addDays, todayIn } from "@/lib/format/calendar";
import { formatDate } from "@/lib/format/dates";
import { extendOffer } from "@/lib/offers/extend-offers";
import { getOfferOrThrow } from "@/lib/offers/get-offer";
import { getOfferState } from "@/lib/offers/get-offer-state";
import { transitionOffer } from "@/lib/offers/transition-offers";
import { findDeliverable } from "@/lib/outbox/find-deliverable";
import * as factories from "@/lib/testing/factories";

afterAll(closeDatabase);

const inDays = (days: number) => addDays(todayIn("UTC", new Date()), days);
const words = (days: number) => formatDate(inDays(days), "en-US");

const mailsOf = (accountId: number) =>
  database()
    .select({
      ...{
        id: outboxMessages.id,
        offerId: outboxMessages.offerId,
        subject: outboxMessages.subject,
      },
      ...{ html: outboxMessages.html, status: outboxMessages.status },
    })
    .from(outboxMessages)
    .where(and(eq(outboxMessages.accountId, accountId), eq(outboxMessages.kind, "offer_extension")))
    .orderBy(asc(outboxMessages.id));

async function finish(member: Member, id: number) {
  await confirmBulkRun(member, id);
  while (await runChunk({ accountId: member.accountId, id }));
  return getBulkRunOrThrow(member, id);
}

const rowsOf = async (member: Member, id: number) =>
  (await listBulkRows(member, id, { limit: 200 })).rows;

test("one deadline moves with a new version, and the candidate is emailed in their language", async () => {
  const owner = await factories.createOwner();
  const sent = await factories.createOffer(owner, {
    ...{ status: "sent", locale: "de", expiryDate: inDays(3) },
  });
  const { id, revision } = sent;
  const { version } = await getOfferState(owner, id);
  const extended = await extendOffer(owner, { id, expiryDate: inDays(9), notify: true });
  expect(extended).toMatchObject({ expiryDate: inDays(9), status: "sent" });
  expect((await getOfferState(owner, id)).version).toBe(version + 1);
  const [mail, ...more] = await mailsOf(owner.accountId);
  expect(more).toEqual([]);
  expect(mail?.subject).toBe("Neue Antwortfrist: Ihr Angebot von Test Company: Analyst");
  expect(mail?.html).toContain(formatDate(inDays(9), "de"));
  const stale = extendOffer(owner, { id, revision, expiryDate: inDays(12), notify: false });
  await expect(stale).rejects.toMatchObject({ code: "precondition_failed" });
  await expect(
    extendOffer(owner, { id, expiryDate: inDays(-1), notify: true }),
  ).rejects.toMatchObject({ code: "bad_request" });
  await extendOffer(owner, { id, expiryDate: inDays(20), notify: false });
  const [only, ...others] = await mailsOf(owner.accountId);
  expect(others).toEqual([]);
  const isOff = async () => (await findDeliverable(only?.id ?? 0))?.isOff;
  expect(await isOff()).toBe(false);
  await transitionOffer(owner, id, "accepted");
  expect(await isOff()).toBe(true);
});

test("one deadline moves only with permission, in the account, and while the offer isn't final", async () => {
  const owner = await factories.createOwner();
  const stranger = await factories.createOwner();
  const { id } = await factories.createOffer(owner, { status: "sent", expiryDate: inDays(3) });
  const input = { id, expiryDate: inDays(9), notify: true };
  for (const given of [["offers.read"], ["offers.read", "offers.write"]] as const) {
    const limited = { ...owner, permissions: new Set(given) };
    await expect(extendOffer(limited, input)).rejects.toMatchObject({ code: "forbidden" });
  }
  await expect(extendOffer(stranger, input)).rejects.toMatchObject({ code: "not_found" });
  await transitionOffer(owner, id, "accepted");
  await expect(extendOffer(owner, input)).rejects.toMatchObject({
    message: "Cannot update accepted offer",
  });
  expect(await mailsOf(owner.accountId)).toEqual([]);
});

test("many deadlines move after a review, and rows that don't say why", async () => {
  const owner = await factories.createOwner();
  const { accountId } = owner;
  const stranger = await factories.createOwner();
  const silent = await factories.createCandidate({ accountId, email: null });
  const make = (given: Parameters<typeof factories.createOffer>[1]) =>
    factories.createOffer(owner, { status: "sent", ...given });
  const near = await make({ expiryDate: inDays(1) });
  const expired = await make({ expiryDate: inDays(-2) });
  const later = await make({ expiryDate: inDays(30) });
  const same = await make({ expiryDate: inDays(10) });
  const draft = await make({ status: "draft", expiryDate: null });
  const final = await make({ status: "declined", expiryDate: inDays(1) });
  const unreachable = await make({ candidateId: silent.id, expiryDate: inDays(1) });
  const foreign = await factories.createOffer(stranger);
  const given = [near, expired, later, same, draft, final, unreachable, foreign, near];
  const run = await createBulkRun(owner, {
    kind: "extend_offers",
    settings: { expiryDate: inDays(10), notify: true },
    selection: { ids: given.map(({ id }) => id) },
  });
  const change = (before: string) => `${before} → ${words(10)}`;
  expect((await rowsOf(owner, run.id)).map(({ verdict, reason }) => [verdict, reason])).toEqual([
    ["ready", change(words(1))],
    ["ready", change(words(-2))],
    ["warned", `${change(words(30))}. The new deadline is earlier`],
    ["refused", `The deadline is ${words(10)} already`],
    ["ready", change("No deadline")],
    ["refused", "Cannot update declined offer"],
    ["warned", `${change(words(1))}. No email address, so the candidate isn't notified`],
    ["unknown", "Offer not found"],
    ["duplicate", "Same offer as row 1"],
  ]);
  expect((await getOfferOrThrow(owner, near.id)).expiryDate).toBe(inDays(1));
  const widened = await updateBulkRun(owner, run.id, { settings: { includeWarned: true } });
  expect([run.includedCount, widened.includedCount]).toEqual([3, 5]);
  await transitionOffer(owner, near.id, "accepted");
  expect((await finish(owner, run.id)).outcomes).toMatchObject({ done: 4, failed: 1 });
  expect((await rowsOf(owner, run.id))[0]).toMatchObject({
    ...{ outcome: "failed", error: "Cannot update accepted offer" },
  });
  for (const { id } of [expired, later, draft, unreachable]) {
    expect((await getOfferOrThrow(owner, id)).expiryDate).toBe(inDays(10));
  }
  expect((await getOfferState(owner, expired.id)).overdue).toBe(false);
  expect((await mailsOf(accountId)).map(({ offerId }) => offerId)).toEqual([expired.id, later.id]);
});

test("a run takes a deadline that is ahead, and permission to email", async () => {
  const owner = await factories.createOwner();
  const { id } = await factories.createOffer(owner, { status: "sent", expiryDate: inDays(1) });
  const create = (actor: Member, settings: Record<string, unknown>) =>
    createBulkRun(actor, { kind: "extend_offers", settings, selection: { ids: [id] } });
  for (const expiryDate of [undefined, "soon", "2026-02-30"]) {
    await expect(create(owner, { expiryDate })).rejects.toMatchObject({ code: "invalid" });
  }
  for (const expiryDate of [inDays(-1), "2101-01-01"]) {
    await expect(create(owner, { expiryDate })).rejects.toMatchObject({ code: "bad_request" });
  }
  const writer = { ...owner, permissions: new Set(["offers.read", "offers.write"] as const) };
  const settings = { expiryDate: inDays(10) };
  await expect(create(writer, { ...settings, notify: true })).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await create(writer, settings)).toMatchObject({ includedCount: 1 });
});
