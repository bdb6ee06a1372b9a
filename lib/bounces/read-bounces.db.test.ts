import { and, desc, eq, sql } from "drizzle-orm";
import type { JobHelpers } from "graphile-worker";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Member } from "@/lib/auth/actor";
import { type ImapServer, startImapServer } from "@/lib/testing/imap-server";
import { outOfOffice, postfixBounce, postfixDelay, sesComplaint } from "@/lib/testing/mail-reports";

const imap: ImapServer = await startImapServer("bounces@example.com", 'p@ss "word"');
const address = (password: string) =>
  `imap://bounces%40example.com:${encodeURIComponent(password)}@127.0.0.1:${imap.port}/INBOX`;
vi.stubEnv("MAIL_BOUNCE_ADDRESS", "bounces@example.com");
vi.stubEnv("MAIL_BOUNCE_IMAP_URL", address('p@ss "word"'));

const { closeDatabase, database } = await import("@/db/client");
const tables = await import("@/db/schema");
const { bounceAddress } = await import("@/lib/auth/bounce-address");
const { getHealth } = await import("@/lib/health/get-health");
const { healthProblems } = await import("@/lib/health/rules");
const { listNotifications } = await import("@/lib/notifications/queries");
const { getOfferState } = await import("@/lib/offers/get-offer-state");
const { listOfferEvents } = await import("@/lib/offers/list-events");
const { resendOffer } = await import("@/lib/offers/resend-offer");
const { allowAddress } = await import("@/lib/outbox/allow-address");
const { deliverMessage } = await import("@/lib/outbox/deliver-message");
const { getMessageOrThrow } = await import("@/lib/outbox/get-message");
const { resendMessage } = await import("@/lib/outbox/resend-message");
const factories = await import("@/lib/testing/factories");
const { openMailbox, mailboxFailure } = await import("./open-mailbox");
const { readBounces } = await import("./read-bounces");

const { outboxMessages } = tables;
let owner: Member;

beforeEach(async () => {
  owner = await factories.createOwner();
  imap.messages.length = 0;
});

afterEach(() => {
  imap.cutsBeforeMark = false;
});

afterAll(async () => {
  await imap.close();
  await closeDatabase();
});

async function sentOffer() {
  const { id } = await factories.createOffer(owner, { status: "sent" });
  const own = and(eq(outboxMessages.accountId, owner.accountId), eq(outboxMessages.offerId, id));
  const [message] = await database()
    .update(outboxMessages)
    .set({ status: "sent", sentAt: new Date() })
    .where(own)
    .returning();
  if (!message) throw new Error("no letter was queued");
  return { id, message, to: bounceAddress(message.id) ?? "" };
}

const newestMessage = async (offerId: number) => {
  const [message] = await database()
    .select()
    .from(outboxMessages)
    .where(eq(outboxMessages.offerId, offerId))
    .orderBy(desc(outboxMessages.id));
  if (!message) throw new Error("no email");
  return message;
};

const deliver = (id: number) =>
  deliverMessage({ id }, { job: { attempts: 1, max_attempts: 8 } } as JobHelpers);

const inbox = async () =>
  (await listNotifications(owner, { limit: 50 })).rows.map(({ kind, detail }) => [kind, detail]);

const eventTypes = async (id: number) =>
  (await listOfferEvents(owner, id, { limit: 50 })).rows.map(({ type }) => type);

const counts = async () => (await getHealth(owner)).mail.bounces;

const words = "550 5.1.1 <jane@nowhere.example>: Recipient address rejected: User unknown";

test("a bounce is on its offer with the server's words, and its owner is notified, once", async () => {
  const { id, message, to } = await sentOffer();
  const other = await sentOffer();
  imap.add(postfixBounce(to));
  imap.add(postfixBounce(to));
  await readBounces();
  expect(imap.messages.every(({ isSeen }) => isSeen)).toBe(true);
  const { messages } = await getOfferState(owner, id);
  expect(messages[0]).toMatchObject({ id: message.id, status: "failed", lastError: words });
  expect(messages[0]?.bouncedAt).toBeTruthy();
  expect(await inbox()).toEqual([["undeliverable", words]]);
  expect((await eventTypes(id)).filter((type) => type === "offer.undeliverable")).toHaveLength(1);
  expect((await newestMessage(other.id)).status).toBe("sent");
  await readBounces();
  expect(await inbox()).toHaveLength(1);
});

test("a read that is cut between the effect and the mark has one effect, and ends later", async () => {
  const { id, to } = await sentOffer();
  imap.add(postfixBounce(to));
  imap.cutsBeforeMark = true;
  await readBounces();
  expect(imap.messages[0]?.isSeen).toBe(false);
  expect((await newestMessage(id)).bouncedAt).not.toBeNull();
  expect((await counts())?.error).toBeTruthy();
  imap.cutsBeforeMark = false;
  await readBounces();
  expect(imap.messages[0]?.isSeen).toBe(true);
  expect(await inbox()).toHaveLength(1);
  expect(await eventTypes(id)).toHaveLength(3);
  expect((await counts())?.error).toBeNull();
});

test("what changes nothing is counted and marked: delays, automatic replies and forgeries", async () => {
  const { id, message, to } = await sentOffer();
  const before = await counts();
  imap.add(postfixDelay(to));
  imap.add(outOfOffice(to));
  imap.add(postfixBounce(`bounces+${message.id}-0123456789abcdef01234567@example.com`));
  imap.add("");
  await readBounces();
  expect(imap.messages.map(({ isSeen }) => isSeen)).toEqual([true, true, true, true]);
  expect((await newestMessage(id)).status).toBe("sent");
  expect(await inbox()).toEqual([]);
  const after = await counts();
  expect((after?.delayed ?? 0) - (before?.delayed ?? 0)).toBe(1);
  expect((after?.ignored ?? 0) - (before?.ignored ?? 0)).toBe(3);
});

test("of a huge message only the beginning is fetched", async () => {
  const { id, to } = await sentOffer();
  imap.add(postfixBounce(to) + "x".repeat(5_000_000));
  const before = imap.sentBytes;
  await readBounces();
  expect(imap.sentBytes - before).toBe(256 * 1024);
  expect((await newestMessage(id)).bouncedAt).not.toBeNull();
});

test("after a complaint nothing more is sent to the address, until a recruiter allows it", async () => {
  const { id, message, to } = await sentOffer();
  const second = await sentOffer();
  const address = message.recipient.toUpperCase();
  await database()
    .update(outboxMessages)
    .set({ recipient: address, status: "queued" })
    .where(eq(outboxMessages.id, second.message.id));
  imap.add(sesComplaint(to));
  imap.add(sesComplaint(to));
  await readBounces();
  expect(await inbox()).toEqual([["complaint", null]]);
  expect(await eventTypes(id)).toContain("offer.complained");
  expect((await getOfferState(owner, id)).messages[0]).toMatchObject({
    ...{ status: "sent", isBlocked: true },
    complainedAt: expect.any(String),
  });

  await deliver(second.message.id);
  expect(await newestMessage(second.id)).toMatchObject({
    status: "failed",
    lastError: expect.stringContaining("reported an email as spam"),
    bouncedAt: null,
  });
  expect((await inbox())[0]?.[0]).toBe("undeliverable");
  await expect(resendOffer(owner, id)).rejects.toThrow("are blocked");
  await expect(resendMessage(owner, message.id)).rejects.toThrow("are blocked");
  const stranger = await factories.createOwner();
  await expect(allowAddress(stranger, message.id)).rejects.toThrow("not found");
  const viewer = { ...owner, permissions: new Set<never>() };
  await expect(allowAddress(viewer, message.id)).rejects.toThrow("Forbidden");

  await allowAddress(owner, message.id);
  await expect(allowAddress(owner, message.id)).rejects.toThrow("aren't blocked");
  await resendOffer(owner, id);
  await deliver((await newestMessage(id)).id);
  expect((await newestMessage(id)).status).toBe("kept");
  expect(await getMessageOrThrow(owner, message.id)).toMatchObject({ isBlocked: false });
});

test("a complaint blocks the address for its own account alone, and not for members", async () => {
  const { message, to } = await sentOffer();
  imap.add(sesComplaint(to));
  await readBounces();
  const stranger = await factories.createOwner();
  const { recipient } = message;
  const shared = { recipient, subject: "s", html: "h", status: "queued" as const };
  const added = await database()
    .insert(outboxMessages)
    .values([
      { ...shared, accountId: stranger.accountId, kind: "offer_letter" },
      { ...shared, accountId: owner.accountId, kind: "notification", memberId: owner.userId },
    ])
    .returning({ id: outboxMessages.id });
  for (const { id } of added) await deliver(id);
  const statuses = await database()
    .select({ status: outboxMessages.status })
    .from(outboxMessages)
    .where(eq(outboxMessages.recipient, recipient));
  expect(statuses.filter(({ status }) => status === "failed")).toEqual([]);
});

test("a wrong password is on Health, with the server's words, until it is right", async () => {
  await readBounces();
  const before = await counts();
  expect(before).toMatchObject({ isMailboxSet: true, error: null, readAt: expect.any(String) });
  imap.password = "changed";
  await readBounces();
  expect(await counts()).toMatchObject({
    error: "The mail server refused the user name or password: Invalid login",
    readAt: before?.readAt,
  });
  expect(healthProblems(await getHealth(owner)).join()).toContain(
    "The bounce mailbox can't be read",
  );
  imap.password = 'p@ss "word"';
  await readBounces();
  expect((await counts())?.error).toBeNull();
});

test("a mailbox that is missing, and a server that is, are named", async () => {
  const missing = address('p@ss "word"').replace("INBOX", "Bounces");
  expect(await openMailbox(missing).catch(mailboxFailure)).toBe(
    "The mailbox couldn't be opened: No such mailbox",
  );
  const secure = address("x").replace("imap:", "imaps:");
  expect(await openMailbox(secure).catch(mailboxFailure)).toBe(
    "The mail server's secure connection isn't trusted",
  );
  const closed = address("x").replace(String(imap.port), "1");
  expect(await openMailbox(closed).catch(mailboxFailure)).toBe(
    "The mail server couldn't be reached",
  );
});

test("a report that can't be recorded stays unread, and the others are recorded", async () => {
  const [first, second] = [await sentOffer(), await sentOffer()];
  await database().execute(sql`
    create function refuse_bounce() returns trigger language plpgsql as $$
    begin raise exception 'refused'; end $$`);
  await database().execute(sql`
    create trigger refuse_bounce before update on outbox_messages for each row
    when (new.id = ${sql.raw(String(first.message.id))}) execute function refuse_bounce()`);
  imap.add(postfixBounce(first.to));
  imap.add(postfixBounce(second.to));
  await readBounces();
  await database().execute(sql`drop function refuse_bounce cascade`);
  expect(imap.messages.map(({ isSeen }) => isSeen)).toEqual([false, true]);
  expect((await counts())?.error).toBe("The mailbox couldn't be read");
  await readBounces();
  expect((await newestMessage(first.id)).bouncedAt).not.toBeNull();
  expect(imap.messages[0]?.isSeen).toBe(true);
});
