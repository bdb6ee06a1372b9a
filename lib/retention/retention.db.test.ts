import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import {
  auditEntries,
  bulkRows,
  bulkRuns,
  deliveries,
  drafts,
  events,
  outboxMessages,
} from "@/db/schema";
import { sealEntries } from "@/lib/audit/seal-entries";
import { verifyChain } from "@/lib/audit/verify-chain";
import * as factories from "@/lib/testing/factories";
import { deleteAuditEntries } from "./delete-audit-entries";
import { deleteExpiredRecords } from "./delete-expired-records";
import { deleteOutdated } from "./delete-outdated";

afterAll(closeDatabase);

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

test("deletes emails that are done with, and keeps those of open offers", async () => {
  const actor = await factories.createOwner();
  const { accountId } = actor;
  const open = await factories.createOffer(actor);
  const ended = await factories.createOffer(actor, { status: "withdrawn" });
  await database().delete(outboxMessages);
  const mail = { accountId, kind: "offer_letter" as const, recipient: "a@b.example", html: "" };
  const old = { ...mail, createdAt: daysAgo(366), status: "sent" as const };
  await database()
    .insert(outboxMessages)
    .values([
      { ...old, subject: "ended", offerId: ended.id },
      { ...old, subject: "open", offerId: open.id },
      { ...old, subject: "queued", offerId: ended.id, status: "queued" },
      { ...mail, subject: "new", offerId: ended.id, status: "sent" },
    ]);
  await deleteExpiredRecords();
  const left = await database().select({ subject: outboxMessages.subject }).from(outboxMessages);
  expect(left.map(({ subject }) => subject).sort()).toEqual(["new", "open", "queued"]);
});

test("deletes timelines of ended records after years, but never an answer", async () => {
  const actor = await factories.createOwner();
  const { accountId } = actor;
  const open = await factories.createOffer(actor);
  const ended = await factories.createOffer(actor, { status: "withdrawn" });
  const { id: candidateId } = await factories.createCandidate({ accountId });
  await database().delete(events);
  const past = { accountId, createdAt: daysAgo(2600), actorKind: "system" as const };
  const event = { ...past, actorName: "Proffer", candidateId };
  await database()
    .insert(events)
    .values([
      { ...event, type: "offer.sent", offerId: ended.id },
      { ...event, type: "offer.accepted", offerId: ended.id },
      { ...event, type: "offer.opened", offerId: open.id },
      { ...event, type: "offer.created", offerId: ended.id, createdAt: daysAgo(2500) },
    ]);
  await deleteExpiredRecords();
  const left = await database().select({ type: events.type }).from(events);
  expect(left.map(({ type }) => type).sort()).toEqual([
    "offer.accepted",
    "offer.created",
    "offer.opened",
  ]);
});

test("deletes audit entries after years, and says so in the log", async () => {
  await database().delete(auditEntries);
  const actor = await factories.createOwner();
  const { accountId } = actor;
  await factories.createOffer(actor);
  await database()
    .update(auditEntries)
    .set({ createdAt: daysAgo(2600) })
    .where(eq(auditEntries.accountId, accountId));
  const count = await database().$count(auditEntries, eq(auditEntries.accountId, accountId));
  expect(count).toBeGreaterThan(0);
  await deleteExpiredRecords();
  expect(await database().$count(auditEntries, eq(auditEntries.accountId, accountId))).toBe(count);
  await sealEntries();
  await deleteExpiredRecords();
  const left = await database()
    .select({ action: auditEntries.action, data: auditEntries.data })
    .from(auditEntries)
    .where(eq(auditEntries.accountId, accountId));
  const data = { count, days: 2555, from: 1, to: count };
  expect(left).toEqual([{ action: "audit.trimmed", data }]);
  await sealEntries();
  expect(await verifyChain(accountId)).toMatchObject({
    ...{ deleted: count, finding: null, head: { number: count + 1 } },
  });
});

test("goes along the audit log's chain, and a removed entry isn't covered by a deletion", async () => {
  const actor = await factories.createOwner();
  const { accountId } = actor;
  const own = eq(auditEntries.accountId, accountId);
  const entry = { accountId, actorKind: "system" as const, actor: "x", actorName: "x" };
  const aged = (days: number) => ({
    ...{ ...entry, action: "offer.updated", subjectType: "offer", subjectId: "1" },
    createdAt: daysAgo(days),
  });
  await database().insert(auditEntries).values([3000, 2900, 5, 2800].map(aged));
  await sealEntries();
  await deleteAuditEntries(2555);
  await deleteAuditEntries(2555);
  await sealEntries();
  expect(await database().$count(auditEntries, own)).toBe(3);
  expect(await verifyChain(accountId)).toMatchObject({ deleted: 2, finding: null });
  const [third] = await database()
    .select({ id: auditEntries.id })
    .from(auditEntries)
    .where(own)
    .orderBy(auditEntries.id);
  await database()
    .delete(auditEntries)
    .where(eq(auditEntries.id, third?.id ?? 0));
  await deleteAuditEntries(1);
  await sealEntries();
  expect((await verifyChain(accountId)).finding).toEqual({
    ...{ kind: "removed", number: 3, entryId: third?.id },
  });
});

test("deletes bulk runs with all their rows, but not one that is running", async () => {
  const { accountId, userId } = await factories.createOwner();
  const run = {
    ...{ accountId, kind: "import_candidates" as const, createdBy: userId, createdByName: "O" },
    createdAt: daysAgo(91),
  };
  const made = await database()
    .insert(bulkRuns)
    .values([
      { ...run, status: "done" },
      { ...run, status: "running" },
    ])
    .returning({ id: bulkRuns.id });
  for (const { id } of made) {
    await database().execute(sql`
      insert into bulk_rows (account_id, run_id, position, label, verdict)
      select ${accountId}, ${id}, position, 'A', 'ready' from generate_series(1, 12000) as position`);
  }
  await deleteExpiredRecords();
  expect(await database().$count(bulkRuns, eq(bulkRuns.accountId, accountId))).toBe(1);
  expect(await database().$count(bulkRows, eq(bulkRows.accountId, accountId))).toBe(12_000);
});

test("looks at thousands of rows in small batches, past those that stay", async () => {
  const { accountId } = await factories.createOwner();
  await database().delete(events);
  await database().execute(sql`
    insert into events (account_id, type, actor_kind, actor_name, created_at)
    select ${accountId}, case when number % 7 = 0 then 'kept' else 'old' end, 'system', 'P',
      now() - case when number <= 5000 then interval '10 days' else interval '0 days' end
    from generate_series(1, 6000) as number`);
  const deleted = await deleteOutdated({
    ...{ table: "events", days: 5, mayEnd: sql`events.type <> 'kept'` },
  });
  expect(deleted.get(accountId)).toBe(5000 - 714);
  expect(await database().$count(events)).toBe(1000 + 714);
  expect((await deleteOutdated({ table: "events", days: 0 })).size).toBe(0);
});

test("keeps deliveries that wait", async () => {
  const { accountId } = await factories.createOwner();
  const [endpoint] = await database().execute<{ id: number }>(sql`
    insert into webhook_endpoints (account_id, url, secret)
    values (${accountId}, 'https://a.example', 's') returning id`);
  const delivery = {
    ...{ accountId, kind: "webhook" as const, endpointId: endpoint?.id ?? 0, payload: "{}" },
    ...{ url: "https://a.example", eventType: "offer.sent", createdAt: daysAgo(31) },
  };
  await database()
    .insert(deliveries)
    .values([
      { ...delivery, messageId: "done", status: "delivered" },
      { ...delivery, messageId: "waits", status: "queued", nextAttemptAt: daysAgo(-1) },
      { ...delivery, messageId: "new", status: "failed", createdAt: daysAgo(29) },
    ]);
  await deleteExpiredRecords();
  const left = await database()
    .select({ id: deliveries.messageId })
    .from(deliveries)
    .where(eq(deliveries.accountId, accountId));
  expect(left.map(({ id }) => id).sort()).toEqual(["new", "waits"]);
});

test("deletes drafts that nobody has touched for long, not those that were begun long ago", async () => {
  const { accountId, userId } = await factories.createOwner();
  const [touched, opened, forgotten] = await Promise.all(
    [1, 2, 3].map(() => factories.createTemplate({ accountId })),
  );
  const draft = { accountId, userId, content: { body: "x" }, createdAt: daysAgo(200) };
  await database()
    .insert(drafts)
    .values([
      { ...draft, templateId: touched?.id, updatedAt: daysAgo(80) },
      { ...draft, templateId: opened?.id, updatedAt: daysAgo(200), seenAt: daysAgo(1) },
      { ...draft, templateId: forgotten?.id, updatedAt: daysAgo(91), seenAt: daysAgo(91) },
    ]);
  await deleteExpiredRecords();
  const left = await database()
    .select({ id: drafts.templateId })
    .from(drafts)
    .where(eq(drafts.accountId, accountId));
  expect(left.map(({ id }) => id).sort()).toEqual([touched?.id, opened?.id].sort());
});
