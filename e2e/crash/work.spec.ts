import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { eq, sql } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { bulkRows, candidates, deliveries, outboxMessages, webhookEndpoints } from "@/db/schema";
import { seal } from "@/lib/auth/sealed";
import { newWebhookSecret } from "@/lib/deliveries/sign-webhook";
import { createBasicCredential, createSitting } from "@/lib/testing/assessment-factories";
import {
  createAccount,
  createApiKey,
  createCandidate,
  createJob,
  createMember,
} from "@/lib/testing/factories";
import { startReceiver } from "@/lib/testing/receiver";
import { settings } from "@/scripts/test/depth.mjs";
import { startMailServer } from "./mail-server";
import { open } from "./open-sitting";
import { OwnHost } from "./own-host";

const people = 5000;
const rounds = Math.max(1, Number(settings.KILLS) / 10);

const messageIdOf = (message: Buffer) =>
  /^Message-ID: (.+)$/im.exec(message.toString())?.[1]?.trim() ?? "";

/** Creates an account with a candidate, a job, a webhook, and a sitting whose inviter is called back. */
const prepare = (host: OwnHost, url: string) =>
  host.withDatabase(async (db) => {
    const { id: accountId } = await createAccount({}, db);
    const { userId } = await createMember({ accountId, role: "owner" }, db);
    const { key } = await createApiKey({ accountId, ownerId: userId }, db);
    const { id: candidateId } = await createCandidate({ accountId, email: "ada@example.com" }, db);
    const { id: jobId } = await createJob({ accountId }, db);
    const secret = newWebhookSecret();
    const webhook = { accountId, url: `${url}/webhook`, eventTypes: ["offer.sent"] };
    await db.insert(webhookEndpoints).values({ ...webhook, secret: seal(secret) });
    const callback = { accountId, createdBy: userId, callbackUrl: `${url}/callback` };
    const credential = await createBasicCredential(callback, db);
    const inviter = {
      basicCredentialId: credential.id,
      partnerUuid: credential.partnerUuid,
      partnerAccountId: credential.partnerAccountId,
    };
    const { url: sittingUrl } = await createSitting({ accountId, ...inviter }, db);
    return { accountId, key, secret, candidateId, jobId, sittingUrl };
  });

/** Returns what is stored of the work of an account. */
const progress = (host: OwnHost, accountId: number) =>
  host.withDatabase(async (db) => {
    const [rows] = await db
      .select({
        done: sql<number>`count(*) filter (where outcome = 'done')::int`,
        waiting: sql<number>`count(*) filter (where outcome = 'waiting')::int`,
      })
      .from(bulkRows)
      .where(eq(bulkRows.accountId, accountId));
    const [imported] = await db
      .select({
        count: sql<number>`count(*)::int`,
        different: sql<number>`count(distinct email)::int`,
      })
      .from(candidates)
      .where(sql`account_id = ${accountId} and email like 'row.%'`);
    const mails = await db
      .select({ status: outboxMessages.status })
      .from(outboxMessages)
      .where(eq(outboxMessages.accountId, accountId));
    const calls = await db
      .select({ status: deliveries.status })
      .from(deliveries)
      .where(eq(deliveries.accountId, accountId));
    return {
      ...{ done: rows?.done ?? 0, waiting: rows?.waiting ?? 0, imported },
      mails: mails.map(({ status }) => status),
      calls: calls.map(({ status }) => status),
    };
  });

test("a killed worker's mail, webhook, callback and bulk run end within a minute of the kill", async () => {
  test.setTimeout(120_000 * rounds + 60_000);
  const host = new OwnHost();
  const mail = await startMailServer();
  const receiver = await startReceiver();
  host.settings = { SMTP_URL: mail.url, SHUTDOWN_GRACE: "0" };
  try {
    await host.start();
    for (let round = 0; round < rounds; round += 1) {
      mail.state.holds = true;
      mail.state.messages = [];
      receiver.received.length = 0;
      receiver.holdBy(() => {});
      const { accountId, key, secret, candidateId, jobId, sittingUrl } = await prepare(
        host,
        receiver.url,
      );
      const call = async (method: string, path: string, body?: unknown) => {
        const response = await fetch(host.address + path, {
          method,
          headers: { "X-API-Key": key, "Content-Type": "application/json" },
          body: body === undefined ? null : JSON.stringify(body),
        });
        expect(response.ok, `${method} ${path} answered ${response.status}`).toBe(true);
        return (await response.json()).data;
      };
      const offer = { candidateId, jobId, salary: 100, currency: "USD", payFrequency: "yearly" };
      const { id: offerId } = await call("POST", "/api/offers", offer);
      await call("PATCH", `/api/offers/${offerId}/status`, { status: "sent" });
      await open(host.address, sittingUrl);
      const rows = Array.from({ length: people }, (_, index) => ({
        ...{ firstName: "Row", lastName: String(index), email: `row.${index}@example.com` },
      }));
      const selection = { kind: "import_candidates", selection: { rows } };
      const { id: runId } = await call("POST", "/api/bulk-runs", selection);
      const held = () => [mail.state.messages.length, receiver.received.length];
      await expect.poll(held, { timeout: 20_000 }).toEqual([1, 2]);
      await call("POST", `/api/bulk-runs/${runId}/confirm`);
      while ((await progress(host, accountId)).done === 0) await pause(5);
      await host.killApp();
      const killed = performance.now();
      const cut = await progress(host, accountId);
      expect(cut).toMatchObject({ mails: ["queued"], calls: ["queued", "queued"] });
      expect(cut.waiting).toBeGreaterThan(0);
      expect(cut.imported).toEqual({ count: cut.done, different: cut.done });
      mail.state.holds = false;
      receiver.holdBy(undefined);
      await host.startApp();
      await expect
        .poll(() => progress(host, accountId), { timeout: 70_000, intervals: [250] })
        .toEqual({
          ...{ done: people, waiting: 0, imported: { count: people, different: people } },
          ...{ mails: ["sent"], calls: ["delivered", "delivered"] },
        });
      const seconds = (performance.now() - killed) / 1000;
      test.info().annotations.push({ type: "seconds", description: String(seconds) });
      expect(seconds).toBeLessThan(60);
      const messageIds = mail.state.messages.map(messageIdOf);
      expect(messageIds).toEqual([expect.stringContaining("@"), messageIds[0]]);
      const receivedAt = (path: string) => receiver.received.filter((each) => each.path === path);
      const callbacks = receivedAt("/callback").map(({ body }) => JSON.parse(body));
      expect(callbacks).toEqual([callbacks[0], callbacks[0]]);
      const events = receivedAt("/webhook");
      expect(events).toHaveLength(2);
      expect(new Set(events.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
      for (const { headers, body } of events) {
        expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toBeTruthy();
      }
    }
  } finally {
    mail.close();
    receiver.close();
    await host.end();
  }
});
