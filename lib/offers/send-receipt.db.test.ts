import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { and, eq } from "drizzle-orm";
import type { JobHelpers } from "graphile-worker";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeEach, expect, test, vi } from "vitest";

const received: Buffer[] = [];

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, _session, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      received.push(Buffer.concat(chunks));
      done();
    });
  },
});

smtp.listen(0, "127.0.0.1");
await once(smtp.server, "listening");
const { port } = smtp.server.address() as AddressInfo;
vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${port}`);
vi.stubEnv("MAIL_FROM", "Test Company <offers@example.com>");

const { closeDatabase, database, inTransaction } = await import("@/db/client");
const { links, outboxMessages, sealedCopies } = await import("@/db/schema");
const { linkUrl } = await import("@/lib/auth/links");
const { readCalendar } = await import("@/lib/testing/read-calendar");
const factories = await import("@/lib/testing/factories");
const { deliverMessage } = await import("@/lib/outbox/deliver-message");
const { closeMailTransport } = await import("@/lib/outbox/send-mail");
const { answerOffer } = await import("./answer-offer");
const { findReceiptFiles } = await import("./find-receipt-files");
const { transitionOffer } = await import("./transition-offers");

beforeEach(() => {
  received.length = 0;
});

afterAll(async () => {
  closeMailTransport();
  await closeDatabase();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

async function sentOffer(
  locale: string,
  email: string | null = "ada@example.com",
  chosen: string | null = null,
) {
  const owner = await factories.createOwner({ locale });
  const { accountId } = owner;
  const { id: candidateId } = await factories.createCandidate({ accountId, email });
  const input = { candidateId, salary: 70_000, startDate: "2031-02-03", locale: chosen };
  const { id } = await factories.createOffer(owner, { status: "sent", ...input });
  const [link] = await database().select().from(links).where(eq(links.offerId, id));
  return { owner, id, linkId: link?.id ?? "" };
}

const typedName = "A. <Lovelace>";

const accept = (linkId: string) =>
  answerOffer({ linkId }, { status: "accepted", version: 1, typedName, askedName: typedName });

const receiptsOf = (offerId: number) =>
  database()
    .select({ id: outboxMessages.id, html: outboxMessages.html })
    .from(outboxMessages)
    .where(and(eq(outboxMessages.offerId, offerId), eq(outboxMessages.kind, "offer_receipt")));

async function deliver(offerId: number): Promise<Email[]> {
  const job = { attempts: 1, max_attempts: 8 };
  for (const { id } of await receiptsOf(offerId)) {
    await deliverMessage({ id }, { job } as JobHelpers, findReceiptFiles);
  }
  return Promise.all(received.map((source) => PostalMime.parse(source)));
}

test("a candidate who accepts gets one receipt, with the sealed copy and their own link", async () => {
  const { id, linkId } = await sentOffer("en-GB");
  await expect(
    inTransaction(async () => {
      await accept(linkId);
      throw new Error("killed");
    }),
  ).rejects.toThrow("killed");
  expect(await receiptsOf(id)).toEqual([]);
  await Promise.all([accept(linkId), accept(linkId)]);
  await accept(linkId);
  const [stored] = await receiptsOf(id);
  const url = linkUrl("offer", linkId);
  expect(stored?.html).not.toContain(url);
  await deliver(id);
  const mails = await deliver(id);
  expect(mails).toHaveLength(1);
  const [mail] = mails;
  expect(mail?.subject).toBe("You accepted the offer from Test Company: Analyst");
  expect(mail?.html).toContain(url);
  expect(mail?.replyTo?.[0]?.address).toMatch(/^owner\./);
  expect(mail?.headers.find(({ key }) => key === "auto-submitted")?.value).toBe("auto-generated");
  for (const text of ["£70,000", "3 February 2031", "A. &lt;Lovelace&gt;"]) {
    expect(mail?.html).toContain(text);
  }
  const [copy] = await database()
    .select({ data: sealedCopies.data })
    .from(sealedCopies)
    .where(eq(sealedCopies.offerId, id));
  const [file, firstDay] = mail?.attachments ?? [];
  expect(file).toMatchObject({ mimeType: "application/pdf", disposition: "attachment" });
  expect(file?.filename).toMatch(/^Analyst - .+\.pdf$/);
  expect(copy?.data.equals(Buffer.from(file?.content as ArrayBuffer))).toBe(true);
  expect(firstDay?.mimeType).toBe("text/calendar");
  const sent = Buffer.from("BEGIN:VCALENDAR\r\nVERSION:2.").toString("base64");
  expect(String(received[0]), "with its own line ends").toContain(sent);
  const read = Buffer.from(firstDay?.content as ArrayBuffer).toString();
  const text = read.replaceAll(/\r?\n/g, "\r\n");
  expect(text).not.toContain(linkId);
  const event = readCalendar(text);
  expect(event["DTSTART;VALUE=DATE"]).toBe("20310203");
  expect(event["SUMMARY;LANGUAGE=en"]).toBe("First day at Test Company: Analyst");
});

test("the receipt is in the account's language", async () => {
  const { id, linkId } = await sentOffer("de-DE");
  await accept(linkId);
  const [mail] = await deliver(id);
  expect(mail?.subject).toBe("Sie haben das Angebot von Test Company angenommen: Analyst");
});

test("the receipt of an offer in another language is in the offer's", async () => {
  const { id, linkId } = await sentOffer("en-GB", "ada@example.com", "de");
  await accept(linkId);
  const [mail] = await deliver(id);
  expect(mail?.subject).toBe("Sie haben das Angebot von Test Company angenommen: Analyst");
  expect(mail?.html).toContain("3. Februar 2031");
  expect(mail?.html).toContain('<html lang="de"');
});

test("nobody gets a receipt without an address, for declining, or for what a member records", async () => {
  const addressless = await sentOffer("en", null);
  const declined = await sentOffer("en");
  const recorded = await sentOffer("en");
  await accept(addressless.linkId);
  await answerOffer(
    { linkId: declined.linkId },
    { status: "declined", version: 1, chosenReason: null, reason: null },
  );
  await transitionOffer(recorded.owner, recorded.id, "accepted");
  for (const { id } of [addressless, declined, recorded]) expect(await receiptsOf(id)).toEqual([]);
});
