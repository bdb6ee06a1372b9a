import { and, eq, like, sql } from "drizzle-orm";
import type { JobHelpers } from "graphile-worker";
import { afterAll, expect, test, vi } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { events, offers, outboxMessages } from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import { addDays, todayIn } from "@/lib/format/calendar";
import { listNotifications } from "@/lib/notifications/queries";
import * as factories from "@/lib/testing/factories";
import { recordDeadlines } from "./record-deadlines";

afterAll(closeDatabase);

const inbox = async (actor: Member) =>
  (await listNotifications(actor, { limit: 50 })).rows.map(({ kind, offerId }) => [kind, offerId]);

async function dueIn(
  owner: Member,
  days: number,
  input: Parameters<typeof factories.createOffer>[1] = {},
) {
  const expiryDate = addDays(todayIn(owner.timeZone, new Date()), days);
  return factories.createOffer(owner, { status: "sent", expiryDate, ...input });
}

test("a deadline is near on its day and passed after it, in the account's zone, each once", async () => {
  const timeZone = "Pacific/Kiritimati";
  const owner = { ...(await factories.createOwner({ timeZone })), timeZone };
  const near = await dueIn(owner, 0);
  const passed = await dueIn(owner, -1);
  await dueIn(owner, 1);
  await dueIn(owner, -4);
  await dueIn(owner, 0, { status: "draft" });
  await dueIn(owner, 0, { status: "declined" });
  await Promise.all([recordDeadlines(), recordDeadlines(), recordDeadlines()]);
  await recordDeadlines();
  const found = [
    ["deadline_passed", passed.id],
    ["deadline_near", near.id],
  ];
  expect(await inbox(owner)).toEqual(found);
  const [event] = await database()
    .select({ data: events.data, actorKind: events.actorKind })
    .from(events)
    .where(and(eq(events.offerId, near.id), like(events.type, "%deadline%")));
  expect(event).toEqual({ data: { expiryDate: near.expiryDate }, actorKind: "system" });
});

test("an extended deadline is news again", async () => {
  const owner = await factories.createOwner();
  const { id } = await dueIn(owner, -1);
  await recordDeadlines();
  const today = todayIn("UTC", new Date());
  await database().update(offers).set({ expiryDate: today }).where(eq(offers.id, id));
  await recordDeadlines();
  expect(await inbox(owner)).toEqual([
    ["deadline_near", id],
    ["deadline_passed", id],
  ]);
});

test("what a crash interrupts is recorded afterwards, once", async () => {
  const owner = await factories.createOwner();
  const { id } = await dueIn(owner, 0);
  await database().execute(sql`
    create function refuse_deadline() returns trigger language plpgsql as $$
    begin raise exception 'killed'; end $$`);
  await database().execute(sql`
    create trigger refuse_deadline before insert on notifications
    for each row execute function refuse_deadline()`);
  await expect(recordDeadlines()).rejects.toThrow();
  await database().execute(sql`drop function refuse_deadline cascade`);
  expect(await inbox(owner)).toEqual([]);
  await recordDeadlines();
  expect(await inbox(owner)).toEqual([["deadline_near", id]]);
});

test("a letter that fails for good notifies its owner, once, with the reason", async () => {
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
  vi.resetModules();
  const fresh = await import("@/lib/outbox/deliver-message");
  const owner = await factories.createOwner();
  const { id } = await factories.createOffer(owner, { status: "sent" });
  const [message] = await database()
    .select({ id: outboxMessages.id })
    .from(outboxMessages)
    .where(eq(outboxMessages.offerId, id));
  const attempt = async (attempts: number) => {
    const job = { attempts, max_attempts: 8 };
    try {
      await fresh.deliverMessage({ id: message?.id ?? 0 }, { job } as JobHelpers);
      return "ended";
    } catch {
      return "to be tried again";
    }
  };
  expect(await attempt(1)).toBe("to be tried again");
  expect(await inbox(owner)).toEqual([]);
  await attempt(8);
  await attempt(8);
  expect(await inbox(owner)).toEqual([["undeliverable", id]]);
  const [row] = (await listNotifications(owner, { limit: 1 })).rows;
  expect(row?.detail).toBeTruthy();
  const { closeDatabase: closeFresh } = await import("@/db/client");
  await closeFresh();
});
