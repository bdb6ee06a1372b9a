import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { desc, eq } from "drizzle-orm";
import type { JobHelpers } from "graphile-worker";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import type { Member } from "@/lib/auth/actor";

const senders: string[] = [];
const sources: string[] = [];

const refuse = (responseCode: number, text: string) =>
  Object.assign(new Error(text), { responseCode });

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo({ address }, session, done) {
    senders.push((session.envelope.mailFrom || { address: "" }).address);
    if (address.startsWith("gone")) done(refuse(550, `5.1.1 <${address}> No such user here`));
    else if (address.startsWith("busy")) done(refuse(451, "4.7.1 Greylisted, try later"));
    else done();
  },
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      sources.push(Buffer.concat(chunks).toString());
      const isSpam = session.envelope.rcptTo.some(({ address }) => address.startsWith("filter"));
      done(isSpam ? refuse(554, "5.7.1 Rejected as spam") : null);
    });
  },
});

smtp.listen(0, "127.0.0.1");
await once(smtp.server, "listening");
vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`);
vi.stubEnv("MAIL_BOUNCE_ADDRESS", "bounces@example.com");

const { closeDatabase, database } = await import("@/db/client");
const { candidates, outboxMessages } = await import("@/db/schema");
const { bounceAddress } = await import("@/lib/auth/bounce-address");
const { listNotifications } = await import("@/lib/notifications/queries");
const { resendOffer } = await import("@/lib/offers/resend-offer");
const { transitionOffer } = await import("@/lib/offers/transition-offers");
const factories = await import("@/lib/testing/factories");
const { deliverMessage } = await import("./deliver-message");
const { resendMessage } = await import("./resend-message");
const { closeMailTransport } = await import("./send-mail");

let owner: Member;

beforeEach(async () => {
  owner = await factories.createOwner();
  senders.length = 0;
  sources.length = 0;
});

afterAll(async () => {
  closeMailTransport();
  await closeDatabase();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

async function offerTo(email: string) {
  const { id: candidateId } = await factories.createCandidate({
    accountId: owner.accountId,
    email,
  });
  const { id } = await factories.createOffer(owner, { candidateId });
  await transitionOffer(owner, id, "sent");
  return { id, candidateId };
}

const newest = async (offerId: number) => {
  const [message] = await database()
    .select()
    .from(outboxMessages)
    .where(eq(outboxMessages.offerId, offerId))
    .orderBy(desc(outboxMessages.id));
  if (!message) throw new Error("no email");
  return message;
};

/** Tries to deliver; returns whether the queue would try again. */
async function attempt(id: number, attempts = 1): Promise<boolean> {
  try {
    await deliverMessage({ id }, { job: { attempts, max_attempts: 8 } } as JobHelpers);
    return false;
  } catch {
    return attempts < 8;
  }
}

const inbox = async () =>
  (await listNotifications(owner, { limit: 50 })).rows.map(({ kind, detail }) => [kind, detail]);

test("a recipient that the server refuses has bounced at once, with the server's words", async () => {
  const { id } = await offerTo("gone@example.com");
  expect(await attempt((await newest(id)).id)).toBe(false);
  const words = "550 5.1.1 <gone@example.com> No such user here";
  const message = await newest(id);
  expect(message).toMatchObject({ status: "failed", attempts: 1, lastError: words });
  expect(message.bouncedAt).not.toBeNull();
  expect(await inbox()).toEqual([["undeliverable", words]]);
});

test("a message that is refused for its recipient has bounced too", async () => {
  const { id } = await offerTo("filter@example.com");
  expect(await attempt((await newest(id)).id)).toBe(false);
  const message = await newest(id);
  expect(message.lastError).toBe("554 5.7.1 Rejected as spam");
  expect(message.bouncedAt).not.toBeNull();
});

test("a temporary refusal is retried, and is a bounce when the tries end", async () => {
  const { id } = await offerTo("busy@example.com");
  const message = await newest(id);
  const words = "451 4.7.1 Greylisted, try later";
  expect(await attempt(message.id)).toBe(true);
  expect(await newest(id)).toMatchObject({ status: "queued", lastError: words, bouncedAt: null });
  expect(await inbox()).toEqual([]);
  expect(await attempt(message.id, 8)).toBe(false);
  expect(await newest(id)).toMatchObject({ status: "failed", lastError: words });
  expect((await newest(id)).bouncedAt).not.toBeNull();
  expect(await inbox()).toEqual([["undeliverable", words]]);
});

test("a corrected address gets the letter, which is what counts from then on", async () => {
  const { id, candidateId } = await offerTo("gone@example.com");
  const bounced = await newest(id);
  await attempt(bounced.id);
  await database()
    .update(candidates)
    .set({ email: "here@example.com" })
    .where(eq(candidates.id, candidateId));
  await resendOffer(owner, id);
  await attempt((await newest(id)).id);
  expect(await newest(id)).toMatchObject({
    ...{ recipient: "here@example.com", status: "sent", bouncedAt: null, lastError: null },
  });
  expect(await resendMessage(owner, bounced.id)).toMatchObject({
    ...{ status: "queued", bouncedAt: null, lastError: null },
  });
});

test("an email's sender at the server is its own bounce address, and its From is not", async () => {
  const { id } = await offerTo("here@example.com");
  const message = await newest(id);
  await attempt(message.id);
  const own = bounceAddress(message.id);
  expect(senders).toEqual([own]);
  expect(sources[0]).toMatch(/^From: Proffer <no-reply@localhost>$/m);
  expect(sources[0]?.replaceAll(/\r\n\s+/g, " ")).toContain(`Errors-To: ${own}`);
});
