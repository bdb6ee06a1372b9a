import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { eq } from "drizzle-orm";
import postgres from "postgres";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Received, startReceiver } from "@/lib/testing/receiver";

const server = process.env.DATABASE_URL ?? "";
const name = `proffer_crash_${randomUUID().replaceAll("-", "").slice(0, 12)}`;
const maintenance = postgres(server, { max: 1, onnotice: () => {} });
const ownDatabase = Object.assign(new URL(server), { pathname: `/${name}` }).href;
vi.stubEnv("DATABASE_URL", ownDatabase);

const { closeDatabase, database } = await import("@/db/client");
const { migrate } = await import("@/db/migrate");
const { deliveries } = await import("@/db/schema");
const { createAccount, createMember, memberActor } = await import("@/lib/testing/factories");
const { createWebhook } = await import("@/lib/webhooks/create-webhook");
const { sendTestEvent } = await import("@/lib/webhooks/send-test-event");

let receiver: Awaited<ReturnType<typeof startReceiver>>;
let worker: ChildProcess | undefined;

beforeAll(async () => {
  await maintenance`create database ${maintenance(name)}`;
  await migrate(ownDatabase);
  receiver = await startReceiver();
});

afterAll(async () => {
  worker?.kill("SIGKILL");
  receiver.close();
  await closeDatabase();
  await maintenance`drop database if exists ${maintenance(name)} with (force)`;
  await maintenance.end();
});

/** Starts a worker in a process of its own. */
function startWorker(): ChildProcess {
  const args = ["--import", "tsx", "lib/worker/main.ts"];
  const env = { ...process.env, DATABASE_URL: ownDatabase };
  return spawn(process.execPath, args, { env, stdio: "ignore" });
}

test("resends under the same ID when killed before the delivery was recorded, within a minute", {
  timeout: 120_000,
}, async () => {
  const { id: accountId } = await createAccount();
  const { userId } = await createMember({ accountId, role: "owner" });
  const owner = memberActor(accountId, userId, "owner");
  const { id: endpointId, secret } = await createWebhook(owner, { url: receiver.url });
  const received = new Promise<Received>((resolve) => receiver.holdBy(resolve));
  const { id, messageId } = await sendTestEvent(owner, endpointId);
  worker = startWorker();
  const first = await received;
  worker.kill("SIGKILL");
  await once(worker, "exit");
  receiver.holdBy(undefined);
  const row = async () =>
    (await database().select().from(deliveries).where(eq(deliveries.id, id)))[0];
  expect(await row()).toMatchObject({ status: "queued", attempts: 0 });

  worker = startWorker();
  const patience = { timeout: 60_000, interval: 100 };
  await vi.waitFor(
    async () => expect(await row()).toMatchObject({ status: "delivered" }),
    patience,
  );
  expect(receiver.received).toHaveLength(2);
  for (const { headers, body } of [first, ...receiver.received]) {
    expect(headers["webhook-id"]).toBe(messageId);
    expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toBeTruthy();
  }
});
