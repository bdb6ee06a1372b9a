import { AsyncLocalStorage } from "node:async_hooks";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, systemActor } from "@/lib/auth/actor";
import { permissions } from "@/lib/auth/permissions";
import { AppError } from "@/lib/errors";
import { createAccount } from "@/lib/testing/factories";
import { announce } from "./announce";
import { closeLive, countStreams } from "./hub";
import { openStream } from "./open-stream";

afterAll(async () => {
  closeLive();
  await closeDatabase();
});

const patience = { timeout: 10_000, interval: 20 };
const member = (accountId: number, credential = "session:a"): Actor => ({
  ...systemActor(accountId),
  credential,
  permissions: new Set(permissions),
});

/** Reads a stream and collects its text. */
function open(actor: Actor, renew = async () => actor) {
  const reader = openStream(actor, renew).getReader();
  const received = { text: "", ended: false, drop: () => reader.cancel() };
  const decoder = new TextDecoder();
  const read = async (): Promise<void> => {
    const { done, value } = await reader.read();
    if (value) received.text += decoder.decode(value);
    if (!done) return read();
    received.ended = true;
  };
  void read();
  return received;
}

/** Waits until the process receives notices, by sending some to an account of its own. */
beforeAll(async () => {
  const probe = open(member(1_000_001, "session:probe"));
  await vi.waitFor(async () => {
    announce(1_000_001, [{ type: "job", id: 1 }]);
    expect(probe.text).toContain("event: change");
  }, patience);
  await probe.drop();
});

test("a change is sent to its account after the commit, and to no other account", async () => {
  const [own, other] = [open(member(1_000_002)), open(member(1_000_003, "session:b"))];
  const announceApart = AsyncLocalStorage.bind(announce);
  await inTransaction(async () => {
    announce(1_000_002, [{ type: "offer", id: 12 }]);
    announceApart(1_000_002, [{ type: "job", id: 1 }]);
    await vi.waitFor(() => expect(own.text).toContain(`{"type":"job","id":"1"}`), patience);
    expect(own.text).not.toContain("offer");
  });
  await vi.waitFor(() => expect(own.text).toContain(`{"type":"offer","id":"12"}`), patience);
  announce(1_000_003, [{ type: "template", id: 5 }]);
  await vi.waitFor(() => expect(other.text).toContain("template"), patience);
  expect(other.text).not.toContain("offer");
  expect(own.text).not.toContain("template");
  await Promise.all([own.drop(), other.drop()]);
});

test("a change that was rolled back is never sent", async () => {
  const received = open(member(1_000_004));
  const lost = inTransaction(async () => {
    announce(1_000_004, [{ type: "offer", id: 1 }]);
    throw new Error("rolled back");
  });
  await expect(lost).rejects.toThrow("rolled back");
  announce(1_000_004, [{ type: "job", id: 2 }]);
  await vi.waitFor(() => expect(received.text).toContain("job"), patience);
  expect(received.text).not.toContain("offer");
  await received.drop();
});

test("a caller receives nothing they may not read", async () => {
  const reader: Actor = { ...member(1_000_005), permissions: new Set(["offers.read"]) };
  const received = open(reader);
  announce(1_000_005, [
    { type: "api_key", id: 9 },
    { type: "offer", id: 3 },
  ]);
  await vi.waitFor(() => expect(received.text).toContain("offer"), patience);
  expect(received.text).not.toContain("api_key");
  await received.drop();
});

test("a credential that ends closes its stream before it receives anything else", async () => {
  const actor = member(1_000_006);
  let known = true;
  const received = open(actor, async () => {
    if (!known) throw new AppError("unauthenticated", "Authentication required");
    return actor;
  });
  known = false;
  announce(1_000_006, [{ type: "offer", id: 1 }]);
  await vi.waitFor(() => expect(received.ended).toBe(true), patience);
  expect(received.text).not.toContain("change");

  known = true;
  const idle = open(actor, async () => {
    if (!known) throw new AppError("unauthenticated", "Authentication required");
    return actor;
  });
  known = false;
  await vi.waitFor(() => expect(idle.ended).toBe(true), { timeout: 2500, interval: 20 });
});

test("an unavailable database closes no stream, and no change is lost", async () => {
  const actor = member(1_000_007);
  let away = true;
  const received = open(actor, async () => {
    if (away) throw new AppError("unavailable", "Service temporarily unavailable");
    return actor;
  });
  announce(1_000_007, [{ type: "offer", id: 1 }]);
  expect(received.text).not.toContain("change");
  away = false;
  await vi.waitFor(() => expect(received.text).toContain("offer"), patience);
  await received.drop();
});

test("a stalled reader uses bounded memory and receives the rest later", async () => {
  const actor = member(1_000_008);
  const body = openStream(actor, async () => actor);
  const chunks: Uint8Array[] = [];
  for (let round = 0; round < 30; round += 1) {
    const jobs = Array.from({ length: 50 }, (_, index) => ({
      type: "job",
      id: round * 50 + index,
    }));
    announce(1_000_008, jobs);
  }
  announce(1_000_008, [{ type: "offer", id: 77 }]);
  const reader = body.getReader();
  const text = () => Buffer.concat(chunks).toString();
  while (!text().includes(`"offer"`)) {
    const { value } = await reader.read();
    if (value) chunks.push(value);
  }
  expect(Buffer.concat(chunks).length).toBeLessThan(32_000);
  expect(text()).toContain(`{"type":"job"}`);
  await reader.cancel();
});

test("every stream refetches everything after a lost connection", async () => {
  const received = open(member(1_000_009));
  await database().execute(sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'proffer-live'`);
  await vi.waitFor(() => expect(received.text).toContain("everything"), patience);
  announce(1_000_009, [{ type: "offer", id: 4 }]);
  await vi.waitFor(() => expect(received.text).toContain("offer"), patience);
  await received.drop();
});

test("two hundred dropped streams leave none behind", async () => {
  const opened = Array.from({ length: 200 }, (_, index) =>
    open(member(1_000_010, `session:${index % 20}`)),
  );
  expect(countStreams()).toBe(200);
  expect(() => open(member(1_000_010, "session:0"))).toThrow("Too many live connections");
  announce(1_000_010, [{ type: "offer", id: 1 }]);
  await vi.waitFor(() => {
    expect(opened.every((received) => received.text.includes("offer"))).toBe(true);
  }, patience);
  await Promise.all(opened.map((received) => received.drop()));
  expect(countStreams()).toBe(0);
});

test("audited changes are sent without a separate notice", async () => {
  const actor = member((await createAccount()).id);
  const received = open(actor);
  await inTransaction((tx) =>
    recordAudit(tx, actor, [{ action: "offer.sent", subjectType: "offer", subjectId: 8 }]),
  );
  const subjects = [{ type: "offer", id: "8" }, { type: "audit_entry" }, { type: "home" }];
  await vi.waitFor(() => expect(received.text).toContain(JSON.stringify({ subjects })), patience);
  await received.drop();
});

test("a stopping server closes every stream and accepts no more", async () => {
  const received = open(member(1_000_012));
  closeLive();
  await vi.waitFor(() => expect(received.ended).toBe(true), patience);
  expect(countStreams()).toBe(0);
  expect(() => open(member(1_000_012))).toThrow("Service temporarily unavailable");
});
