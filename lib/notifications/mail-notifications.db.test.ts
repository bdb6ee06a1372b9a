import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { and, eq, sql } from "drizzle-orm";
import type { JobHelpers } from "graphile-worker";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import type { Member } from "@/lib/auth/actor";

const received: Buffer[] = [];

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, _session, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      received.push(Buffer.concat(chunks));
      done();
    });
  },
});

smtp.listen(0, "127.0.0.1");
await once(smtp.server, "listening");
const { port } = smtp.server.address() as AddressInfo;
vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${port}`);
vi.stubEnv("MAIL_FROM", "Test Company <offers@example.com>");

const { closeDatabase, database, inTransaction } = await import("@/db/client");
const { memberships, notificationSettings, notifications, outboxMessages } = await import(
  "@/db/schema"
);
const { systemActor } = await import("@/lib/auth/actor");
const { recordEvents } = await import("@/lib/events/record-events");
const factories = await import("@/lib/testing/factories");
const { deliverMessage } = await import("@/lib/outbox/deliver-message");
const { closeMailTransport } = await import("@/lib/outbox/send-mail");
const { getMessageOrThrow } = await import("@/lib/outbox/get-message");
const { mailDigests, mailNotifications, resumeNotificationMails } = await import(
  "./mail-notifications"
);
const { getChoices, updateSettings } = await import("./update-settings");
const { usualChoices } = await import("./rules");
const { GET, POST } = await import("@/app/(candidate)/n/[token]/route");

let owner: Member;
let offer: { id: number; candidateId: number };

beforeEach(async () => {
  const { id: accountId } = await factories.createAccount();
  const email = `owner.${accountId}@example.com`;
  const { userId } = await factories.createMember({ accountId, role: "owner", email });
  owner = factories.memberActor(accountId, userId, "owner", { email });
  offer = await factories.createOffer(owner, { status: "sent" });
  received.length = 0;
});

afterAll(async () => {
  closeMailTransport();
  await closeDatabase();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

const happen = (...types: string[]) =>
  recordEvents(
    database(),
    systemActor(owner.accountId),
    types.map((type) => ({
      ...{ type: `offer.${type}`, offerId: offer.id, candidateId: offer.candidateId },
      data: { reason: "Too <far> away" },
    })),
  );

const helpers = { job: { attempts: 1, max_attempts: 8 } } as JobHelpers;
const mailThem = () => mailNotifications({ accountId: owner.accountId }, helpers);

const queued = () =>
  database()
    .select({ id: outboxMessages.id, topic: outboxMessages.topic })
    .from(outboxMessages)
    .where(
      and(eq(outboxMessages.accountId, owner.accountId), eq(outboxMessages.kind, "notification")),
    )
    .orderBy(outboxMessages.id);

async function deliverAll(): Promise<Email[]> {
  for (const { id } of await queued()) await deliverMessage({ id }, helpers);
  return Promise.all(received.map((source) => PostalMime.parse(source)));
}

test("kinds that are emailed by default arrive once each, with one Message-ID", async () => {
  await happen("opened", "accepted", "declined", "asked", "undeliverable", "deadline_near");
  const jobs = await database().execute(sql`
    select payload from graphile_worker._private_jobs job
    join graphile_worker._private_tasks task on task.id = job.task_id
    where identifier = 'mail-notifications'
      and payload ->> 'accountId' = ${String(owner.accountId)}`);
  expect(jobs.length).toBe(1);
  await Promise.all([mailThem(), mailThem(), mailThem()]);
  await resumeNotificationMails();
  expect((await queued()).map(({ topic }) => topic)).toEqual([
    "accepted",
    "declined",
    "question",
    "undeliverable",
  ]);
  const mails = await deliverAll();
  await deliverAll();
  expect(received).toHaveLength(4);
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(4);
  const [, declined] = mails;
  expect(declined?.to?.[0]?.address).toBe(owner.email);
  expect(declined?.subject).toBe("Ada Lovelace declined the offer: Analyst");
  expect(declined?.html).toContain("Too &lt;far&gt; away");
  expect(declined?.html).toContain(`/offers/${offer.id}"`);
});

test("a crash between taking and queueing an email leaves neither, and both happen afterwards", async () => {
  await happen("accepted");
  await expect(
    inTransaction(async () => {
      await mailThem();
      throw new Error("killed");
    }),
  ).rejects.toThrow("killed");
  expect(await queued()).toEqual([]);
  await database()
    .update(notifications)
    .set({ createdAt: sql`now() - interval '5 minutes'` })
    .where(eq(notifications.accountId, owner.accountId));
  await resumeNotificationMails();
  await resumeNotificationMails();
  expect(await queued()).toHaveLength(1);
});

test("a member chooses kinds, and who left gets nothing that was queued", async () => {
  await updateSettings(owner, { shown: ["opened"], emailed: ["opened"], isDaily: false });
  await happen("opened", "accepted");
  await mailThem();
  const [message] = await queued();
  expect(message?.topic).toBe("opened");
  expect(await queued()).toHaveLength(1);
  await database()
    .update(memberships)
    .set({ disabledAt: new Date() })
    .where(eq(memberships.accountId, owner.accountId));
  expect(await deliverAll()).toEqual([]);
});

const headerOf = (mail: Email | undefined, name: string) =>
  mail?.headers.find(({ key }) => key === name)?.value;

/** Returns the address of a member's email that one POST stops, as RFC 8058 says. */
function unsubscribeUrlOf(mail: Email | undefined): string {
  expect(headerOf(mail, "list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  expect(headerOf(mail, "auto-submitted")).toBe("auto-generated");
  return /^<(.+)>$/.exec(headerOf(mail, "list-unsubscribe") ?? "")?.[1] ?? "";
}

test("one POST to the link of an email stops that kind; GET changes nothing", async () => {
  await happen("accepted");
  await mailThem();
  const [mail] = await deliverAll();
  const url = unsubscribeUrlOf(mail);
  expect(mail?.html).toContain(url);
  expect((await GET(new Request(url))).status).toBe(200);
  expect(await getChoices(owner)).toEqual(usualChoices);
  const body = "List-Unsubscribe=One-Click";
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  for (let turn = 0; turn < 2; turn += 1) {
    const answer = await POST(new Request(url, { method: "POST", body, headers }));
    expect(answer.status).toBe(200);
  }
  const emailed = usualChoices.emailed.filter((kind) => kind !== "accepted");
  expect(await getChoices(owner)).toEqual({ ...usualChoices, emailed });
  const forged = url.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
  expect((await POST(new Request(forged, { method: "POST", body, headers }))).status).toBe(404);
  const [message] = await queued();
  const colleague = { ...owner, userId: owner.userId + 1 };
  expect((await getMessageOrThrow(colleague, message?.id ?? 0)).html).not.toContain(url);
});

test("a daily email gathers everything, once a day of the account's time zone after seven", async () => {
  const daily = { ...usualChoices, isDaily: true };
  await updateSettings(owner, daily);
  await happen("accepted", "declined");
  await mailThem();
  expect(await queued()).toEqual([]);
  const now = new Date();
  const zoneAt = (hour: number) => {
    const ahead = (hour - now.getUTCHours() + 24) % 24;
    return ahead <= 12 ? `Etc/GMT-${ahead}` : `Etc/GMT+${24 - ahead}`;
  };
  const inZone = (timeZone: string) =>
    database().execute(
      sql`update accounts set time_zone = ${timeZone} where id = ${owner.accountId}`,
    );
  await inZone(zoneAt(6));
  await mailDigests();
  expect(await queued()).toEqual([]);
  await inZone(zoneAt(8));
  await Promise.all([mailDigests(), mailDigests()]);
  await happen("asked");
  await mailDigests();
  const mails = await deliverAll();
  expect(mails.map(({ subject }) => subject)).toEqual(["2 notifications from Test Company"]);
  const url = unsubscribeUrlOf(mails[0]);
  for (const method of ["GET", "HEAD"]) await GET(new Request(url, { method }));
  expect(await getChoices(owner), "who scans an email stops nothing").toEqual(daily);
  await database()
    .update(notificationSettings)
    .set({ digestedOn: "2020-01-01" })
    .where(eq(notificationSettings.accountId, owner.accountId));
  await mailDigests();
  expect(await queued()).toHaveLength(2);
  const body = "List-Unsubscribe=One-Click";
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  expect((await POST(new Request(url, { method: "POST", body, headers }))).status).toBe(200);
  expect(await getChoices(owner)).toEqual({ ...daily, emailed: [] });
});
