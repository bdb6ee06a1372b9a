import { and, asc, eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { blockedAddresses, events, offers, outboxMessages } from "@/db/schema";
import { updateAccount } from "@/lib/account/update-account";
import type { Member } from "@/lib/auth/actor";
import { addDays, todayIn } from "@/lib/format/calendar";
import { findDeliverable } from "@/lib/outbox/find-deliverable";
import * as factories from "@/lib/testing/factories";
import { getRemindersOrThrow } from "./get-reminders";
import { sendReminder, sendReminders } from "./send-reminders";
import { setReminders } from "./set-reminders";
import { transitionOffer } from "./transition-offers";
import { updateOffer } from "./update-offer";

afterAll(closeDatabase);

const usual = { days: [3, 1], at: "10:00" };
const inDays = (days: number) => addDays(todayIn("UTC", new Date()), days);

const ownerWith = (given: Parameters<typeof factories.createOwner>[0] = {}) =>
  factories.createOwner({ reminders: usual, ...given });

const sentOffer = (owner: Member, given: Parameters<typeof factories.createOffer>[1] = {}) =>
  factories.createOffer(owner, { status: "sent", expiryDate: friday(20), ...given });

const rowOf = async (id: number) => {
  const [row] = await database().select().from(offers).where(eq(offers.id, id));
  return row!;
};

const mailsOf = (offerId: number) =>
  database()
    .select()
    .from(outboxMessages)
    .where(and(eq(outboxMessages.offerId, offerId), eq(outboxMessages.kind, "offer_reminder")))
    .orderBy(asc(outboxMessages.id));

/** The first Friday after so many days, so that no reminder of it falls on a weekend. */
const friday = (days: number) =>
  [0, 1, 2, 3, 4, 5, 6]
    .map((more) => inDays(days + more))
    .find((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 5) ?? "";

/** The moment at which an offer's next reminder is due. */
const dueAt = async (id: number) => (await rowOf(id)).nextReminderAt ?? new Date(0);

test("an account without a schedule reminds nobody, and nothing of its offers changes", async () => {
  const owner = await factories.createOwner();
  const { id } = await sentOffer(owner);
  expect((await rowOf(id)).nextReminderAt).toBeNull();
  expect(await getRemindersOrThrow(owner, id)).toMatchObject({ nextAt: null, schedule: null });
});

test("the next reminder follows sending, the deadline, the schedule and the answer", async () => {
  const owner = await ownerWith();
  const draft = await factories.createOffer(owner, { expiryDate: friday(20) });
  const nextOf = async () => (await rowOf(draft.id)).nextReminderAt?.toISOString() ?? null;
  expect(await nextOf()).toBeNull();
  await transitionOffer(owner, draft.id, "sent");
  const first = await nextOf();
  expect(first).toBe((await getRemindersOrThrow(owner, draft.id)).nextAt);
  await updateOffer(owner, draft.id, { expiryDate: friday(40) });
  const extended = await nextOf();
  expect(extended! > first!).toBe(true);
  await updateOffer(owner, draft.id, { salary: 65_000 });
  await transitionOffer(owner, draft.id, "pending");
  expect(await nextOf()).toBe(extended);
  await setReminders(owner, draft.id, { reminders: { days: [], at: "10:00" } });
  expect(await nextOf()).toBeNull();
  const { revision } = await rowOf(draft.id);
  await setReminders(owner, draft.id, { reminders: null });
  expect(await nextOf()).toBe(extended);
  await setReminders(owner, draft.id, { snoozedUntil: friday(40) });
  expect((await nextOf())! > extended!).toBe(true);
  expect((await rowOf(draft.id)).revision).toBe(revision);
  await transitionOffer(owner, draft.id, "declined");
  expect(await nextOf()).toBeNull();
});

test("a changed schedule of the account reaches its open offers, and no others", async () => {
  const owner = await factories.createOwner();
  const other = await factories.createOwner();
  const { id } = await sentOffer(owner);
  const elsewhere = await sentOffer(other);
  const draft = await factories.createOffer(owner, { expiryDate: friday(20) });
  await updateAccount(owner, { reminders: usual });
  await sendReminders();
  const { nextAt } = await getRemindersOrThrow(owner, id);
  expect(nextAt).not.toBeNull();
  expect((await rowOf(id)).nextReminderAt?.toISOString()).toBe(nextAt);
  for (const each of [elsewhere.id, draft.id])
    expect((await rowOf(each)).nextReminderAt).toBeNull();
  await updateAccount(owner, { reminders: null });
  await sendReminders();
  expect((await rowOf(id)).nextReminderAt).toBeNull();
  expect(await mailsOf(id)).toEqual([]);
});

test("several workers at once remind of each offer once, and no later one again", async () => {
  const owner = await ownerWith({ locale: "de-DE" });
  const ids: number[] = [];
  for (let count = 0; count < 5; count += 1) ids.push((await sentOffer(owner)).id);
  const { id: candidateId } = await factories.createCandidate({
    accountId: owner.accountId,
    email: null,
  });
  const silent = (await sentOffer(owner, { candidateId })).id;
  const first = await dueAt(silent);
  await sendReminders(new Date(first.getTime() - 1));
  for (const id of ids) expect(await mailsOf(id)).toEqual([]);
  await Promise.all([sendReminders(first), sendReminders(first), sendReminders(first)]);
  await sendReminders(first);
  for (const id of ids) {
    const [mail, ...more] = await mailsOf(id);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      ...{
        status: "queued",
        locale: "de-DE",
        reminderKey: `${friday(20)}:${addDays(friday(20), -3)}`,
      },
      subject: "Erinnerung: Ihr Angebot von Test Company: Analyst",
    });
    expect(mail?.html).toContain("Bitte antworten Sie bis");
    expect((await rowOf(id)).lastReminder).toBe(mail?.reminderKey);
    expect((await dueAt(id)).getTime() - first.getTime()).toBe(2 * 86_400_000);
  }
  expect(await mailsOf(silent)).toEqual([]);
  const recorded = await database()
    .select({ offerId: events.offerId, actorKind: events.actorKind })
    .from(events)
    .where(and(eq(events.accountId, owner.accountId), eq(events.type, "offer.reminded")))
    .orderBy(asc(events.offerId));
  expect(recorded).toEqual(ids.map((offerId) => ({ offerId, actorKind: "system" })));
});

test("what a crash interrupts is sent afterwards, once", async () => {
  const owner = await ownerWith();
  const { id } = await sentOffer(owner);
  const first = await dueAt(id);
  await database().execute(sql`
    create function refuse_reminder() returns trigger language plpgsql as $$
    begin raise exception 'killed'; end $$`);
  await database().execute(sql`
    create trigger refuse_reminder before insert on events
    for each row when (new.type = 'offer.reminded') execute function refuse_reminder()`);
  await expect(sendReminders(first)).rejects.toThrow();
  await database().execute(sql`drop function refuse_reminder cascade`);
  expect(await mailsOf(id)).toEqual([]);
  await sendReminders(first);
  expect(await mailsOf(id)).toHaveLength(1);
});

test("a worker that was away for 12 hours leaves a reminder out", async () => {
  const owner = await ownerWith();
  const { id } = await sentOffer(owner);
  const first = await dueAt(id);
  await sendReminders(new Date(first.getTime() + 12 * 3_600_000 + 1));
  expect(await mailsOf(id)).toEqual([]);
  expect((await dueAt(id)).getTime() - first.getTime()).toBe(2 * 86_400_000);
  await sendReminders(await dueAt(id));
  expect(await mailsOf(id)).toHaveLength(1);
  expect((await rowOf(id)).nextReminderAt).toBeNull();
});

test("a member reminds once a day, and the schedule counts it", async () => {
  const owner = await ownerWith();
  const { id } = await sentOffer(owner);
  await Promise.allSettled([sendReminder(owner, id), sendReminder(owner, id)]);
  await expect(sendReminder(owner, id)).rejects.toMatchObject({
    message: "The candidate has been reminded today",
  });
  const [mail, ...more] = await mailsOf(id);
  expect(more).toEqual([]);
  expect(mail?.reminderKey).toBe(`${friday(20)}:${inDays(0)}`);
  expect((await getRemindersOrThrow(owner, id)).nextAt).not.toBeNull();
});

test("a queued reminder isn't sent once the offer is answered or its deadline moves", async () => {
  const owner = await ownerWith();
  const isOff = async (offerId: number) => {
    const [mail] = await mailsOf(offerId);
    return (await findDeliverable(mail!.id))?.isOff;
  };
  const [answered, extended, untouched] = [
    ...[await sentOffer(owner), await sentOffer(owner), await sentOffer(owner)],
  ];
  for (const offer of [answered, extended, untouched]) await sendReminder(owner, offer!.id);
  await transitionOffer(owner, answered!.id, "accepted");
  await updateOffer(owner, extended!.id, { expiryDate: friday(30) });
  expect([
    await isOff(answered!.id),
    await isOff(extended!.id),
    await isOff(untouched!.id),
  ]).toEqual([true, true, false]);
  const found = await findDeliverable((await mailsOf(untouched!.id))[0]!.id);
  expect(found).toMatchObject({ replyAddress: expect.stringContaining("@"), locale: "en-US" });
});

test("nobody is reminded of what isn't open, has no deadline or address, or is over", async () => {
  const owner = await ownerWith();
  const { accountId } = owner;
  const { id: candidateId } = await factories.createCandidate({ accountId, email: null });
  const refusalOf = async (given: Parameters<typeof factories.createOffer>[1]) => {
    const { id } = await sentOffer(owner, given);
    const { refusal } = await getRemindersOrThrow(owner, id);
    await expect(sendReminder(owner, id)).rejects.toMatchObject({ message: refusal });
    return refusal;
  };
  expect(await refusalOf({ status: "draft" })).toBe(
    "Cannot remind the candidate: the offer is draft",
  );
  expect(await refusalOf({ status: "accepted" })).toBe(
    "Cannot remind the candidate: the offer is accepted",
  );
  expect(await refusalOf({ expiryDate: null })).toBe("The offer has no deadline to remind of");
  expect(await refusalOf({ expiryDate: "2020-01-01" })).toBe("The response deadline has passed");
  expect(await refusalOf({ candidateId })).toMatch("no email address");
});

test("an address that bounced gets no scheduled reminder, and a blocked one none at all", async () => {
  const owner = await ownerWith();
  const { accountId } = owner;
  const [bounced, blocked] = [await sentOffer(owner), await sentOffer(owner)];
  const first = await dueAt(blocked!.id);
  await database()
    .update(outboxMessages)
    .set({ bouncedAt: new Date() })
    .where(eq(outboxMessages.offerId, bounced!.id));
  const [letter] = await database()
    .select({ recipient: outboxMessages.recipient })
    .from(outboxMessages)
    .where(eq(outboxMessages.offerId, blocked!.id));
  await database()
    .insert(blockedAddresses)
    .values({ accountId, address: letter!.recipient.toLowerCase() });
  for (const { id } of [bounced!, blocked!]) {
    const { hold, nextAt } = await getRemindersOrThrow(owner, id);
    expect([hold, nextAt]).toEqual([expect.stringMatching(/./), null]);
  }
  await sendReminders(first);
  for (const { id } of [bounced!, blocked!]) expect(await mailsOf(id)).toEqual([]);
  const { refusal } = await getRemindersOrThrow(owner, blocked!.id);
  await expect(sendReminder(owner, blocked!.id)).rejects.toMatchObject({ message: refusal });
  await sendReminder(owner, bounced!.id);
  expect(await mailsOf(bounced!.id)).toHaveLength(1);
});

test("reminders need permission, the account, days that fit and a changeable offer", async () => {
  const owner = await ownerWith();
  const stranger = await ownerWith();
  const viewer = { ...owner, permissions: new Set(["offers.read" as const]) };
  const { id } = await sentOffer(owner);
  const notFound = { code: "not_found" };
  await expect(getRemindersOrThrow(stranger, id)).rejects.toMatchObject(notFound);
  await expect(sendReminder(stranger, id)).rejects.toMatchObject(notFound);
  await expect(setReminders(stranger, id, { reminders: null })).rejects.toMatchObject(notFound);
  const forbidden = { code: "forbidden" };
  await expect(sendReminder(viewer, id)).rejects.toMatchObject(forbidden);
  await expect(setReminders(viewer, id, { reminders: null })).rejects.toMatchObject(forbidden);
  expect(await getRemindersOrThrow(viewer, id)).toMatchObject({ refusal: null, usual, own: null });
  for (const snoozedUntil of [inDays(0), inDays(-1), addDays(friday(20), 1)]) {
    await expect(setReminders(owner, id, { snoozedUntil })).rejects.toMatchObject({
      code: "invalid",
    });
  }
  await transitionOffer(owner, id, "withdrawn");
  await expect(setReminders(owner, id, { reminders: null })).rejects.toMatchObject({
    message: "Cannot update withdrawn offer",
  });
});
