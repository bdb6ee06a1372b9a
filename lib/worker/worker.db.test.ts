import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { eq, sql } from "drizzle-orm";
import { run } from "graphile-worker";
import postgres from "postgres";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { OutboxKind } from "@/db/enums";
import type { Actor } from "@/lib/auth/actor";
import { dropDatabase } from "@/scripts/support/databases.mjs";

interface Received {
  to: string;
  source: string;
}

const received: Received[] = [];
const refusals: { code: number; times: number; of: string }[] = [];

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo({ address }, _session, done) {
    const refusal = refusals.find(({ of, times }) => of === address && times > 0);
    if (!refusal) return done();
    refusal.times -= 1;
    done(Object.assign(new Error(`no such user ${address}`), { responseCode: refusal.code }));
  },
  onData(stream, session, done) {
    let source = "";
    stream.on("data", (chunk: Buffer) => {
      source += chunk.toString();
    });
    stream.on("end", () => {
      received.push({ to: session.envelope.rcptTo[0]?.address ?? "", source });
      done();
    });
  },
});

const server = process.env.DATABASE_URL ?? "";
const name = `proffer_worker_${randomUUID().replaceAll("-", "").slice(0, 12)}`;
const maintenance = postgres(server, { max: 1, onnotice: () => {} });

smtp.listen(0, "127.0.0.1");
await once(smtp.server, "listening");
const { port } = smtp.server.address() as AddressInfo;
const ownDatabase = Object.assign(new URL(server), { pathname: `/${name}` }).href;
vi.stubEnv("DATABASE_URL", ownDatabase);
vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${port}`);
vi.stubEnv("MAIL_FROM", "Test Company <offers@example.com>");

const { closeDatabase, database, inTransaction } = await import("@/db/client");
const { migrate } = await import("@/db/migrate");
const { outboxMessages } = await import("@/db/schema");
const factories = await import("@/lib/testing/factories");
const { enqueueMessages } = await import("@/lib/outbox/enqueue-messages");
const { resendMessage } = await import("@/lib/outbox/resend-message");
const { openPool } = await import("./open-pool");
const { startWorker, stopWorker, workerState } = await import("./worker");
const { deliverMessage } = await import("@/lib/outbox/deliver-message");

let actor: Actor;

const dropConnections = () => maintenance`
  select pg_terminate_backend(pid) from pg_stat_activity
  where datname = ${name} and pid <> pg_backend_pid()`;
const allowConnections = (allowed: boolean) =>
  maintenance`alter database ${maintenance(name)} with allow_connections ${maintenance.unsafe(String(allowed))}`;

/** Simulates a job that finishes while the database is down, so that it can't be closed. */
async function outage(): Promise<void> {
  await allowConnections(false);
  await dropConnections();
}

beforeAll(async () => {
  await maintenance`create database ${maintenance(name)}`;
  await migrate(ownDatabase);
  const { id } = await factories.createAccount();
  const { userId } = await factories.createMember({
    accountId: id,
    email: "owner@example.com",
    name: "Olga Owner",
  });
  actor = factories.memberActor(id, userId);
  await startWorker([{ tasks: { "deliver-message": deliverMessage, outage }, concurrency: 4 }]);
});

afterAll(async () => {
  await stopWorker();
  await closeDatabase();
  await dropDatabase(server, name);
  await maintenance.end();
  await new Promise<void>((resolve) => {
    smtp.close(() => resolve());
  });
});

const patience = { timeout: 20_000, interval: 50 };
const mailsTo = (address: string) => received.filter((mail) => mail.to === address);
const headerOf = ({ source }: Received, header: string) =>
  new RegExp(`^${header}: (.*(?:\\r\\n[ \\t].*)*)`, "im")
    .exec(source)?.[1]
    ?.replaceAll(/\s+/g, " ");

async function rowOf(recipient: string) {
  const [row] = await database()
    .select()
    .from(outboxMessages)
    .where(eq(outboxMessages.recipient, recipient));
  return row;
}

const enqueue = (recipient: string, kind: OutboxKind = "offer_letter") =>
  inTransaction((tx) =>
    enqueueMessages(tx, actor.accountId, [
      { kind, recipient, subject: "Grüße", html: "<p>Hello <b>you</b></p>" },
    ]),
  );

test("sends an offer's letter to the candidate, and replies to the owner", async () => {
  const candidate = await factories.createCandidate({
    accountId: actor.accountId,
    email: "ada@example.com",
  });
  await factories.createOffer(actor, { candidateId: candidate.id, status: "sent" });
  await vi.waitFor(async () => {
    expect(await rowOf("ada@example.com")).toMatchObject({ status: "sent", attempts: 1 });
  }, patience);
  const [mail] = mailsTo("ada@example.com");
  expect(headerOf(mail!, "From")).toBe("Test Company <offers@example.com>");
  expect(headerOf(mail!, "Reply-To")).toBe("Olga Owner <owner@example.com>");
  expect(headerOf(mail!, "Auto-Submitted")).toBe("auto-generated");
  expect(headerOf(mail!, "Message-ID")).toMatch(/^<\d+\.[\w-]{22}@localhost>$/);
  expect(mail!.source).toContain("Content-Type: text/plain");
  expect(mail!.source).toContain("Content-Type: text/html");
});

test("never sends what was rolled back", async () => {
  const lost = inTransaction(async (tx) => {
    const message = { recipient: "lost@example.com", subject: "s", html: "h" };
    await enqueueMessages(tx, actor.accountId, [{ kind: "offer_letter", ...message }]);
    throw new Error("rolled back");
  });
  await expect(lost).rejects.toThrow("rolled back");
  await enqueue("kept@example.com");
  await vi.waitFor(() => expect(mailsTo("kept@example.com")).toHaveLength(1), patience);
  expect(mailsTo("lost@example.com")).toHaveLength(0);
});

test("fails immediately for a refused recipient, which has bounced, with the server's words", async () => {
  refusals.push({ of: "gone@example.com", code: 550, times: 9 });
  await enqueue("gone@example.com");
  await vi.waitFor(async () => {
    expect(await rowOf("gone@example.com")).toMatchObject({
      status: "failed",
      attempts: 1,
      lastError: "550 no such user gone@example.com",
      bouncedAt: expect.any(Date),
    });
  }, patience);
});

test("retries a busy server with the same Message-ID", async () => {
  refusals.push({ of: "busy@example.com", code: 451, times: 1 });
  await enqueue("busy@example.com");
  await vi.waitFor(async () => {
    expect(await rowOf("busy@example.com")).toMatchObject({ status: "sent", attempts: 2 });
  }, patience);
  expect(mailsTo("busy@example.com")).toHaveLength(1);
});

test("gives a resent message a new Message-ID", async () => {
  await enqueue("twice@example.com");
  await vi.waitFor(async () => {
    expect((await rowOf("twice@example.com"))?.status).toBe("sent");
  }, patience);
  const row = await rowOf("twice@example.com");
  const again = await resendMessage(actor, row!.id);
  expect(again).toMatchObject({ status: "queued", attempts: 0, sentAt: null });
  await vi.waitFor(() => expect(mailsTo("twice@example.com")).toHaveLength(2), patience);
  const ids = mailsTo("twice@example.com").map((mail) => headerOf(mail, "Message-ID"));
  expect(new Set(ids).size).toBe(2);
});

test("reconnects after the database drops every connection", async () => {
  await dropConnections();
  await vi.waitFor(() => enqueue("after@example.com"), patience);
  await vi.waitFor(() => expect(mailsTo("after@example.com")).not.toHaveLength(0), patience);
  await vi.waitFor(() => expect(workerState()).toBe("running"), patience);
});

test("restarts after a job ends while the database is down", async () => {
  await database().execute(sql`select graphile_worker.add_job('outage')`);
  await vi.waitFor(() => expect(workerState()).toBe("starting"), patience);
  await allowConnections(true);
  await vi.waitFor(() => expect(workerState()).toBe("running"), patience);
  await enqueue("back@example.com");
  await vi.waitFor(() => expect(mailsTo("back@example.com")).toHaveLength(1), patience);
});

test("stops on request", async () => {
  await stopWorker();
  expect(workerState()).toBe("stopped");
  await enqueue("late@example.com");
  expect((await rowOf("late@example.com"))?.status).toBe("queued");
});

test("survives a connection that is cut once the queue has stopped", async () => {
  const pgPool = openPool(2);
  const runner = await run({ pgPool, taskList: { none: () => {} }, noHandleSignals: true });
  await runner.stop();
  const [idle, active] = [await pgPool.connect(), await pgPool.connect()];
  idle.release();
  await dropConnections();
  await vi.waitFor(() => expect(pgPool.totalCount).toBe(1), patience);
  active.release(true);
  await pgPool.end();
});
