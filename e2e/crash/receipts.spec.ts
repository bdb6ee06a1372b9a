import { expect, test } from "@playwright/test";
import { eq, sql } from "drizzle-orm";
import PostalMime from "postal-mime";
import {
  deliveries,
  links,
  notificationSettings,
  offerFollowers,
  outboxMessages,
  webhookEndpoints,
} from "@/db/schema";
import { linkUrl } from "@/lib/auth/links";
import { seal } from "@/lib/auth/sealed";
import { newWebhookSecret } from "@/lib/deliveries/sign-webhook";
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
import { form, open } from "./open-sitting";
import { OwnHost } from "./own-host";

const rounds = Math.max(1, Number(settings.KILLS) / 10);

/** A zone in which daily emails are due now: it is past seven there. */
const zone = () => (new Date().getUTCHours() >= 7 ? "UTC" : "Etc/GMT-12");

/** Creates an account whose owner is emailed at once, a member daily, and a channel is posted to. */
const prepare = (host: OwnHost, url: string, round: number) =>
  host.withDatabase(async (db) => {
    const { id: accountId } = await createAccount({ timeZone: zone() }, db);
    const { userId, email: owner } = await createMember({ accountId, role: "owner" }, db);
    const daily = await createMember({ accountId, role: "recruiter" }, db);
    await db.insert(notificationSettings).values({
      ...{ accountId, userId: daily.userId, muted: [], emailed: ["accepted"], isDaily: true },
    });
    await db.insert(webhookEndpoints).values({
      ...{ accountId, url: `${url}/channel`, eventTypes: ["offer.accepted"], format: "text" },
      secret: seal(newWebhookSecret()),
    });
    const candidate = `ada.${round}@example.com`;
    const { id: candidateId } = await createCandidate({ accountId, email: candidate }, db);
    return {
      ...{ accountId, candidateId, candidate, owner, daily },
      key: (await createApiKey({ accountId, ownerId: userId }, db)).key,
      jobId: (await createJob({ accountId }, db)).id,
    };
  });

/** Returns what an account's emails and calls have come to. */
const statusesOf = (host: OwnHost, accountId: number) =>
  host.withDatabase(async (db) => {
    const mails = await db
      .select({ kind: outboxMessages.kind, status: outboxMessages.status })
      .from(outboxMessages)
      .where(eq(outboxMessages.accountId, accountId));
    const calls = await db
      .select({ status: deliveries.status })
      .from(deliveries)
      .where(eq(deliveries.accountId, accountId));
    return {
      mails: mails.map(({ kind, status }) => `${kind} ${status}`).sort(),
      calls: calls.map(({ status }) => status),
    };
  });

test("receipts, members' emails and channels all arrive after a kill, twice at most under one ID", async () => {
  test.setTimeout(150_000 * rounds + 60_000);
  const host = new OwnHost();
  const mail = await startMailServer();
  const receiver = await startReceiver();
  host.settings = { SMTP_URL: mail.url, SHUTDOWN_GRACE: "0" };
  try {
    await host.start();
    for (let round = 0; round < rounds; round += 1) {
      mail.state.holds = false;
      mail.state.messages = [];
      receiver.received.length = 0;
      receiver.holdBy(() => {});
      const { accountId, candidate, candidateId, daily, jobId, key, owner } = await prepare(
        host,
        receiver.url,
        round,
      );
      const send = (method: string, path: string, body: string, headers: Record<string, string>) =>
        fetch(host.address + path, { method, body, headers, redirect: "manual" });
      const call = async (method: string, path: string, body: unknown) => {
        const headers = { "X-API-Key": key, "Content-Type": "application/json" };
        const response = await send(method, path, JSON.stringify(body), headers);
        expect(response.ok, `${method} ${path} answered ${response.status}`).toBe(true);
        return (await response.json()).data;
      };
      const terms = { candidateId, jobId, salary: 100, currency: "USD", payFrequency: "yearly" };
      const { id: offerId } = await call("POST", "/api/offers", terms);
      await call("PATCH", `/api/offers/${offerId}/status`, { status: "sent" });
      await expect.poll(() => mail.state.messages.length, { timeout: 20_000 }).toBe(1);
      await expect
        .poll(async () => (await statusesOf(host, accountId)).mails, { timeout: 20_000 })
        .toEqual(["offer_letter sent"]);
      mail.state.messages = [];
      mail.state.holds = true;

      const linkId = await host.withDatabase(async (db) => {
        const { userId } = daily;
        await db.insert(offerFollowers).values({ accountId, offerId, userId, follows: true });
        const [link] = await db.select().from(links).where(eq(links.offerId, offerId));
        return link?.id ?? "";
      });
      const { cookie } = await open(host.address, linkUrl("offer", linkId));
      const name = "version=1&name=Ada+Lovelace";
      const headers = { ...form, Cookie: cookie };
      expect((await send("POST", `/o/${linkId}/accept`, name, headers)).status).toBe(303);
      await host.withDatabase((db) =>
        db.execute(sql`select from graphile_worker.add_job('digest-notifications')`),
      );
      const held = () => [mail.state.messages.length, receiver.received.length];
      await expect.poll(held, { timeout: 30_000 }).toEqual([3, 1]);
      await host.killApp();
      const cut = await statusesOf(host, accountId);
      expect(cut.mails.filter((each) => each.endsWith("queued"))).toHaveLength(3);
      expect(cut.calls).toEqual(["queued"]);

      mail.state.holds = false;
      receiver.holdBy(undefined);
      await host.startApp();
      await expect
        .poll(() => statusesOf(host, accountId), { timeout: 90_000, intervals: [250] })
        .toEqual({
          mails: [
            ...["notification sent", "notification sent", "offer_letter sent"],
            "offer_receipt sent",
          ],
          calls: ["delivered"],
        });
      const mails = await Promise.all(mail.state.messages.map((each) => PostalMime.parse(each)));
      for (const address of [candidate, owner, daily.email]) {
        const ofPerson = mails.filter(({ to }) => to?.some((each) => each.address === address));
        expect(ofPerson, `to ${address}`).toHaveLength(2);
        expect(new Set(ofPerson.map(({ messageId }) => messageId)).size).toBe(1);
      }
      expect(mails).toHaveLength(6);
      const copies = mails.flatMap(({ attachments }) =>
        attachments.filter(({ mimeType }) => mimeType === "application/pdf"),
      );
      const [first, second] = copies.map(({ content }) => Buffer.from(content as ArrayBuffer));
      expect(copies).toHaveLength(2);
      expect(second?.equals(first ?? Buffer.alloc(0)), "both have the same copy").toBe(true);
      const verdict = await fetch(`${host.address}/api/verify`, {
        ...{ method: "POST", body: new Uint8Array(first ?? []) },
        headers: { "Content-Type": "application/pdf" },
      });
      expect(await verdict.json()).toMatchObject({ status: "sealed" });
      expect(receiver.received).toHaveLength(2);
      const [one, again] = receiver.received;
      expect(again?.body).toBe(one?.body);
      expect(again?.headers["webhook-id"]).toBe(one?.headers["webhook-id"]);
    }
  } finally {
    mail.close();
    receiver.close();
    await host.end();
  }
});
