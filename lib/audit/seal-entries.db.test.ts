import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, expect, test, vi } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import { accounts, auditEntries, auditSeals } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { env } from "@/lib/env";
import * as factories from "@/lib/testing/factories";
import { recordAudit } from "./record-audit";
import { sealEntries } from "./seal-entries";
import { verifyChain } from "./verify-chain";

afterAll(closeDatabase);

const record = (actor: Actor, subjectId: number | string, data = {}) =>
  inTransaction((tx) =>
    recordAudit(tx, actor, [{ action: "offer.updated", subjectType: "offer", subjectId, data }]),
  );

const sealsOf = (accountId: number) =>
  database()
    .select({ number: auditSeals.number, subjectId: auditEntries.subjectId })
    .from(auditSeals)
    .innerJoin(auditEntries, eq(auditEntries.id, auditSeals.entryId))
    .where(eq(auditSeals.accountId, accountId))
    .orderBy(auditSeals.number);

test("seals each account's entries in a chain of its own", async () => {
  const [first, second] = [await factories.createOwner(), await factories.createOwner()];
  await record(first, 1, { salary: 1.1, note: 'Größe \u2028 \u0001 "q" \\', list: [null, true] });
  await record(second, 2);
  await record(first, 3);
  await sealEntries();
  await record(first, 4);
  expect(await sealEntries()).toBe(1);
  expect(await sealEntries()).toBe(0);
  expect(await sealsOf(first.accountId)).toEqual([
    { number: 1, subjectId: "1" },
    { number: 2, subjectId: "3" },
    { number: 3, subjectId: "4" },
  ]);
  expect(await sealsOf(second.accountId)).toEqual([{ number: 1, subjectId: "2" }]);
  for (const { accountId } of [first, second]) {
    expect((await verifyChain(accountId)).finding).toBeNull();
  }
});

test("a third party computes the same hashes from what it reads", async () => {
  const actor = { ...(await factories.createOwner()), name: 'Zoë "Z" \\ \u0007 O\u2019Neil 𝒵' };
  const data = {
    b: 1,
    aa: { "": [] },
    a: "1.50",
    z: null,
    n: -0.25,
    e: 1e21,
    t: "\t\n\r\b\f\u007f",
  };
  await record(actor, "x", data);
  await record(actor, "y");
  await sealEntries();
  const rows = await database().execute<Record<string, unknown>>(sql`
    select entry.*, to_json(created_at at time zone 'UTC') #>> '{}' as at, data::text as printed,
      encode(entry_hash, 'hex') as entry_hash, encode(hash, 'hex') as hash
    from audit_seals seal join audit_entries entry on entry.id = entry_id
    where seal.account_id = ${actor.accountId} order by number`);
  const sha = (bytes: string | Buffer) => createHash("sha256").update(bytes).digest();
  let head = Buffer.alloc(32);
  for (const row of rows) {
    const [seconds, fraction = ""] = String(row.at).split(".");
    const time = `${seconds}.${fraction.padEnd(3, "0")}Z`;
    const parts = [
      ...["proffer audit 1", row.id, row.account_id, time, row.actor_kind, row.actor, row.actor_id],
      ...[row.actor_name, row.action, row.subject_type, row.subject_id, row.request_id],
    ].map((part) => JSON.stringify(part));
    const hash = sha(`[${[...parts, row.printed].join(", ")}]`);
    expect(hash.toString("hex")).toBe(row.entry_hash);
    head = sha(Buffer.concat([head, hash]));
    expect(head.toString("hex")).toBe(row.hash);
  }
  expect(rows).toHaveLength(2);
  const documented = readFileSync("docs/operations.md", "utf8")
    .split("```")
    .find((block) => block.startsWith("sql\n") && block.includes("proffer audit 1"));
  const [before = "", after = ""] = documented?.slice(4).split("account_id = 1") ?? [];
  const checked = await database().execute(
    sql`${sql.raw(before)}account_id = ${actor.accountId}${sql.raw(after.replace(/;\s*$/, ""))}`,
  );
  const isGood = { follows: true, is_chained: true, is_unchanged: true };
  expect(checked).toMatchObject([isGood, isGood]);
});

test("gives an entry that is committed later a later number", async () => {
  const actor = await factories.createOwner();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let isWritten = () => {};
  const written = new Promise<void>((resolve) => {
    isWritten = resolve;
  });
  const slow = inTransaction(async (tx) => {
    const entry = { action: "offer.updated", subjectType: "offer", subjectId: "slow" };
    await recordAudit(tx, actor, [entry]);
    isWritten();
    await held;
  });
  await written;
  await record(actor, "fast");
  await sealEntries();
  await database().execute(sql`update audit_progress set seen_at = now() - interval '1 hour'`);
  await sealEntries();
  release();
  await slow;
  await sealEntries();
  expect((await sealsOf(actor.accountId)).map(({ subjectId }) => subjectId)).toEqual([
    "fast",
    "slow",
  ]);
});

test("looks no more at what is sealed for certain, and starts again after a restore", async () => {
  const actor = await factories.createOwner();
  /** Runs until nothing is left to look at: once all transactions of now have ended. */
  const settle = () =>
    vi.waitFor(async () => {
      await sealEntries();
      await database().execute(sql`update audit_progress set seen_at = now() - interval '1 hour'`);
      const [row] = await database().execute<{ isSettled: boolean }>(sql`
        select sealed_through >= (select max(id) from audit_entries) as "isSettled"
        from audit_progress`);
      expect(row?.isSettled).toBe(true);
    }, 20_000);
  await record(actor, 1);
  await settle();
  await record(actor, 2);
  await database().execute(sql`update audit_progress set seen_transaction = 9e18`);
  await settle();
  expect(await sealsOf(actor.accountId)).toHaveLength(2);
  await database().execute(sql`
    insert into audit_entries (id, account_id, actor_kind, actor, actor_name, action, subject_type,
      subject_id)
    values (-1, ${actor.accountId}, 'system', 'x', 'x', 'forged', 'offer', '1')`);
  expect(await sealEntries()).toBe(0);
  await database().delete(auditEntries).where(eq(auditEntries.id, -1));
});

test("keeps one chain while sixteen write and two seal", async () => {
  const actor = await factories.createOwner();
  let isWriting = true;
  const write = async (writer: number) => {
    for (let count = 0; count < 25; count += 1) await record(actor, writer * 100 + count);
  };
  const seal = async () => {
    while (isWriting) await sealEntries();
  };
  const sealing = [seal(), seal()];
  await Promise.all(Array.from({ length: 16 }, (_, writer) => write(writer)));
  isWriting = false;
  await Promise.all(sealing);
  await sealEntries();
  const { finding, head } = await verifyChain(actor.accountId);
  expect(finding).toBeNull();
  expect(head.number).toBe(400);
  expect(await database().$count(auditSeals, eq(auditSeals.accountId, actor.accountId))).toBe(400);
});

test("goes on where it was killed", async () => {
  const { id: accountId } = await factories.createAccount();
  // A statement of all of them may last longer than statements may, on a machine that is busy.
  for (let added = 0; added < 9000; added += 1000) {
    await database().execute(sql`
      insert into audit_entries (account_id, actor_kind, actor, actor_name, action, subject_type,
        subject_id)
      select ${accountId}, 'system', 'x', 'x', 'x', 'offer', n::text
      from generate_series(1, 1000) as n`);
  }
  const killer = postgres(env.DATABASE_URL, { max: 1, onnotice: () => {} });
  const kill = () => killer`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and query ilike '%audit_seals%'`;
  let kills = 0;
  for (let isOver = false; !isOver; ) {
    const run = sealEntries().then(
      () => true,
      () => false,
    );
    if (kills < 8) await pause(15 + 7 * kills).then(kill);
    kills += 1;
    isOver = await run;
  }
  await killer.end();
  expect(await verifyChain(accountId)).toMatchObject({ finding: null, head: { number: 9000 } });
});

test("refuses to change or delete seals, except with their account", async () => {
  const actor = await factories.createOwner();
  await record(actor, 1);
  await sealEntries();
  const own = eq(auditSeals.accountId, actor.accountId);
  const refused = { cause: { message: "audit_seals is insert-only" } };
  await expect(database().update(auditSeals).set({ number: 2 }).where(own)).rejects.toMatchObject(
    refused,
  );
  await expect(database().delete(auditSeals).where(own)).rejects.toMatchObject(refused);
  await expect(database().execute(sql`truncate audit_seals`)).rejects.toMatchObject(refused);
  await database().delete(accounts).where(eq(accounts.id, actor.accountId));
  expect(await database().$count(auditSeals, own)).toBe(0);
});
