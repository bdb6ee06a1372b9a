import { expect, test } from "@playwright/test";
import { and, eq, sql } from "drizzle-orm";
import { SMTPServer } from "smtp-server";
import { events, offers, outboxMessages } from "@/db/schema";
import { addDays, todayIn } from "@/lib/format/calendar";
import {
  createAccount,
  createApiKey,
  createCandidate,
  createJob,
  createMember,
} from "@/lib/testing/factories";
import { freePort } from "@/scripts/support/ports.mjs";
import { OwnHost } from "./own-host";

const reminded = 8;
const subject = "Reminder: your offer from Test Company: Analyst";

/** Starts a mail server that confirms no message while it `holds`, and counts those with a subject. */
async function startMailServer() {
  const state = { holds: false, messageIds: [] as string[] };
  const server = new SMTPServer({
    ...{ closeTimeout: 100, authOptional: true, disabledCommands: ["STARTTLS"] },
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const source = Buffer.concat(chunks).toString();
        const [, id = ""] = /^Message-ID: (.+)$/im.exec(source) ?? [];
        if (source.includes(`Subject: ${subject}`)) state.messageIds.push(id.trim());
        if (!state.holds) done();
      });
    },
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve()));
  return { state, url: `smtp://127.0.0.1:${port}`, close: () => server.close(() => {}) };
}

const deadline = addDays(todayIn("UTC", new Date()), 40);
const schedule = { days: [3, 1], at: "10:00" };

test("a worker that is killed while it reminds sends each reminder, at most one of them twice", async () => {
  test.setTimeout(240_000);
  const host = new OwnHost();
  const mail = await startMailServer();
  host.settings = { SMTP_URL: mail.url, SHUTDOWN_GRACE: "0" };
  try {
    await host.start();
    const { accountId, key, jobId } = await host.withDatabase(async (db) => {
      const { id } = await createAccount({ reminders: schedule }, db);
      const { userId } = await createMember({ accountId: id, role: "owner" }, db);
      const { key: apiKey } = await createApiKey({ accountId: id, ownerId: userId }, db);
      return { accountId: id, key: apiKey, jobId: (await createJob({ accountId: id }, db)).id };
    });
    const call = async (method: string, path: string, body?: unknown) => {
      const response = await fetch(host.address + path, {
        method,
        headers: { "X-API-Key": key, "Content-Type": "application/json" },
        body: body === undefined ? null : JSON.stringify(body),
      });
      expect(response.ok, `${method} ${path} answered ${response.status}`).toBe(true);
      return (await response.json()).data;
    };
    const ids: number[] = [];
    for (let index = 0; index < reminded; index += 1) {
      const { id: candidateId } = await host.withDatabase((db) =>
        createCandidate({ accountId }, db),
      );
      const { id } = await call("POST", "/api/offers", {
        candidateId,
        jobId,
        expiryDate: deadline,
      });
      await call("PATCH", `/api/offers/${id}/status`, { status: "sent" });
      ids.push(id);
    }
    const remindersOf = () =>
      host.withDatabase(async (db) => {
        const kind = eq(outboxMessages.kind, "offer_reminder");
        const rows = await db
          .select({ status: outboxMessages.status })
          .from(outboxMessages)
          .where(and(eq(outboxMessages.accountId, accountId), kind));
        const recorded = await db.$count(events, eq(events.type, "offer.reminded"));
        return { statuses: rows.map(({ status }) => status), recorded };
      });
    mail.state.holds = true;
    for (const id of ids) await call("POST", `/api/offers/${id}/reminders`);
    await expect.poll(() => mail.state.messageIds.length, { timeout: 30_000 }).toBeGreaterThan(0);
    await host.killApp();
    expect(await remindersOf()).toEqual({
      statuses: Array(reminded).fill("queued"),
      recorded: reminded,
    });
    mail.state.holds = false;
    // The worker looks at every offer's schedule again, as after a change of the account's.
    await host.withDatabase((db) =>
      db.update(offers).set({ nextReminderAt: sql`now()` }).where(eq(offers.accountId, accountId)),
    );
    await host.startApp();
    await expect
      .poll(remindersOf, { timeout: 90_000, intervals: [500] })
      .toEqual({ statuses: Array(reminded).fill("sent"), recorded: reminded });
    const waiting = () =>
      host.withDatabase((db) =>
        db.$count(
          offers,
          and(
            eq(offers.accountId, accountId),
            sql`next_reminder_at <= now() or next_reminder_at is null`,
          ),
        ),
      );
    await expect.poll(waiting, { timeout: 90_000, intervals: [500] }).toBe(0);
    expect(await remindersOf()).toMatchObject({ recorded: reminded });
    expect(new Set(mail.state.messageIds).size, "each has one Message-ID").toBe(reminded);
    const times = (id: string) => mail.state.messageIds.filter((each) => each === id).length;
    expect(Math.max(...mail.state.messageIds.map(times))).toBe(2);
  } finally {
    mail.close();
    await host.end();
  }
});
