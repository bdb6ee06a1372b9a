import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { and, eq } from "drizzle-orm";
import type { JobHelpers } from "graphile-worker";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import type { Role } from "@/db/enums";
import type { WebhookEvent } from "@/lib/deliveries/compose-webhook";

const received: Buffer[] = [];
let refuses = false;

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo: (_address, _session, done) =>
    done(refuses ? Object.assign(new Error("No such user"), { responseCode: 550 }) : null),
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
const tables = await import("@/db/schema");
const { linkUrl } = await import("@/lib/auth/links");
const { payloadOf } = await import("@/lib/deliveries/compose-webhook");
const { listNotifications } = await import("@/lib/notifications/queries");
const factories = await import("@/lib/testing/factories");
const { deliverMessage } = await import("@/lib/outbox/deliver-message");
const { closeMailTransport } = await import("@/lib/outbox/send-mail");
const { answerOffer } = await import("./answer-offer");
const { answerQuestion } = await import("./answer-question");
const { findLinkedOffer } = await import("./find-linked-offer");
const { listOfferEvents } = await import("./list-events");
const { listQuestions } = await import("./list-questions");
const { recordQuestion } = await import("./record-question");
const { resendOffer } = await import("./resend-offer");
const { transitionOffer } = await import("./transition-offers");

beforeEach(() => {
  received.length = 0;
  refuses = false;
});

afterAll(async () => {
  closeMailTransport();
  await closeDatabase();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

const question = "May I work from <b>Graz</b>?\nTwo days?";
const answer = "Yes, you may.\n\nSee https://example.com/graz";

async function asked(given: { locale?: string; email?: string | null } = {}) {
  const owner = await factories.createOwner({ locale: "en-GB" });
  const { accountId } = owner;
  const { email = "ada@example.com", locale = null } = given;
  const { id: candidateId } = await factories.createCandidate({ accountId, email, locale });
  const { id } = await factories.createOffer(owner, { status: "sent", candidateId });
  const [link] = await database().select().from(tables.links).where(eq(tables.links.offerId, id));
  const linkId = link?.id ?? "";
  await recordQuestion({ linkId }, { question, version: 1 });
  const [first] = await listQuestions(owner, id);
  const reference = { id, offerQuestionId: first?.id ?? 0 };
  return { owner, accountId, id, linkId, reference };
}

const messagesOf = (offerId: number) =>
  database()
    .select()
    .from(tables.outboxMessages)
    .where(
      and(
        eq(tables.outboxMessages.offerId, offerId),
        eq(tables.outboxMessages.kind, "question_answer"),
      ),
    );

async function deliver(offerId: number): Promise<Email[]> {
  const job = { attempts: 1, max_attempts: 8 };
  for (const { id } of await messagesOf(offerId)) {
    await deliverMessage({ id }, { job } as JobHelpers);
  }
  return Promise.all(received.map((source) => PostalMime.parse(source)));
}

async function deliverLetter(offerId: number): Promise<Email | undefined> {
  const { kind, offerId: ofOffer } = tables.outboxMessages;
  const [letter] = await database()
    .select()
    .from(tables.outboxMessages)
    .where(and(eq(ofOffer, offerId), eq(kind, "offer_letter")));
  const job = { attempts: 1, max_attempts: 8 };
  await deliverMessage({ id: letter?.id }, { job } as JobHelpers);
  return PostalMime.parse(received.at(-1) ?? "");
}

const header = (mail: Email | undefined, name: string) =>
  mail?.headers.find(({ key }) => key === name)?.value;

test("an answer is stored, recorded, shown to the candidate and emailed once", async () => {
  const { owner, accountId, id, linkId, reference } = await asked();
  await expect(
    inTransaction(async () => {
      await answerQuestion(owner, reference, { answer });
      throw new Error("killed");
    }),
  ).rejects.toThrow("killed");
  expect((await listQuestions(owner, id))[0]?.answer).toBeNull();
  const answered = await answerQuestion(owner, reference, { answer });
  expect(answered).toMatchObject({ question, answer, answeredBy: owner.name });
  expect(await listQuestions(owner, id)).toEqual([answered]);
  const [event] = (await listOfferEvents(owner, id, { limit: 1 })).rows;
  expect(event).toMatchObject({
    type: "offer.question_answered",
    actorName: owner.name,
    data: { version: 1, questionId: answered.id, question, answer },
  });
  const reported = payloadOf({ ...event, offerId: id, candidateId: 1 } as WebhookEvent, new Date());
  expect(JSON.parse(reported).data).toEqual({
    ...{ version: 1, questionId: answered.id, offerId: id, candidateId: 1 },
  });
  const entries = await database()
    .select()
    .from(tables.auditEntries)
    .where(
      and(
        eq(tables.auditEntries.accountId, accountId),
        eq(tables.auditEntries.action, "offer.question_answered"),
      ),
    );
  expect(entries).toMatchObject([{ subjectId: String(id), data: { questionId: answered.id } }]);
  expect(JSON.stringify(entries)).not.toContain("Graz");
  expect((await findLinkedOffer(linkId))?.questions).toMatchObject([
    { question, answer, answeredBy: owner.name },
  ]);
  await deliver(id);
  const [mail, ...more] = await deliver(id);
  expect(more).toEqual([]);
  expect(mail?.subject).toBe("Test Company answered your question: Analyst");
  expect(mail?.to?.[0]?.address).toBe("ada@example.com");
  expect(mail?.replyTo?.[0]).toMatchObject({ address: expect.stringMatching(/^owner\./) });
  expect(header(mail, "auto-submitted"), "a person wrote it").toBeUndefined();
  const letter = await deliverLetter(id);
  expect(mail?.inReplyTo, "mail programs show it below the letter").toBe(letter?.messageId);
  expect(mail?.references).toBe(letter?.messageId);
  expect(header(letter, "auto-submitted")).toBe("auto-generated");
  expect(letter?.replyTo).toEqual(mail?.replyTo);
  expect(mail?.html).toContain("May I work from &lt;b&gt;Graz&lt;/b&gt;?<br>Two days?");
  expect(mail?.html).toContain("Yes, you may.<br><br>See https://example.com/graz");
  expect(mail?.html).toContain(linkUrl("offer", linkId));
  expect(mail?.text).toContain("May I work from <b>Graz</b>?");
  expect((await messagesOf(id))[0]?.html).not.toContain(linkUrl("offer", linkId));
});

test("the email is in the offer's language, and by the company if a system answered", async () => {
  const { owner, id, linkId, reference } = await asked({ locale: "de" });
  const key = { ...owner, kind: "key" as const, name: "HR system", userId: null };
  await answerQuestion(key, reference, { answer: "Ja." });
  const [mail] = await deliver(id);
  expect(mail?.subject).toBe("Test Company hat Ihre Frage beantwortet: Analyst");
  expect(mail?.html).toContain('<html lang="de');
  expect(mail?.html).toContain("Test Company hat Ihre Frage zu Ihrem Angebot beantwortet.");
  expect(mail?.html).not.toContain("HR system");
  expect((await findLinkedOffer(linkId))?.questions).toMatchObject([{ answeredBy: null }]);
});

test("a question is answered once, even by two members at the same moment", async () => {
  const { owner, id, reference } = await asked();
  const outcomes = await Promise.allSettled(
    ["One", "Two"].map((text) => answerQuestion(owner, reference, { answer: text })),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(answerQuestion(owner, reference, { answer: "Three" })).rejects.toMatchObject({
    code: "conflict",
    message: `The question was already answered by ${owner.name}`,
  });
  expect(await messagesOf(id)).toHaveLength(1);
});

test("viewers read and don't answer; other accounts and other offers find nothing", async () => {
  const { owner, accountId, id, reference } = await asked();
  const as = (role: Role) => factories.memberActor(accountId, owner.userId, role);
  expect(await listQuestions(as("viewer"), id)).toHaveLength(1);
  const refused = (code: string) => expect.objectContaining({ code });
  await expect(answerQuestion(as("viewer"), reference, { answer })).rejects.toEqual(
    refused("forbidden"),
  );
  const stranger = await factories.createOwner();
  await expect(listQuestions(stranger, id)).rejects.toEqual(refused("not_found"));
  await expect(answerQuestion(stranger, reference, { answer })).rejects.toEqual(
    refused("not_found"),
  );
  const { id: otherOffer } = await factories.createOffer(owner, { status: "sent" });
  await expect(answerQuestion(owner, { ...reference, id: otherOffer }, { answer })).rejects.toEqual(
    refused("not_found"),
  );
  expect((await answerQuestion(as("recruiter"), reference, { answer })).answer).toBe(answer);
});

test("an accepted offer's question can be answered, a withdrawn one's can't", async () => {
  const accepted = await asked();
  await answerOffer(
    { linkId: accepted.linkId },
    { status: "accepted", version: 1, typedName: "Ada Lovelace", askedName: null },
  );
  await answerQuestion(accepted.owner, accepted.reference, { answer });
  expect(await deliver(accepted.id)).toHaveLength(1);
  const withdrawn = await asked();
  await transitionOffer(withdrawn.owner, withdrawn.id, "withdrawn");
  await expect(
    answerQuestion(withdrawn.owner, withdrawn.reference, { answer }),
  ).rejects.toMatchObject({ code: "bad_request" });
});

test("resending the letter leaves a queued answer alone, and nobody is mailed without an address", async () => {
  const { owner, id, reference } = await asked();
  await answerQuestion(owner, reference, { answer });
  await resendOffer(owner, id);
  expect(await messagesOf(id)).toMatchObject([{ status: "queued" }]);
  const addressless = await asked({ email: null });
  await answerQuestion(addressless.owner, addressless.reference, { answer });
  expect(await messagesOf(addressless.id)).toEqual([]);
});

test("members are notified of an answer that can't be delivered", async () => {
  const { owner, id, reference } = await asked();
  await answerQuestion(owner, reference, { answer });
  refuses = true;
  await deliver(id);
  expect(await messagesOf(id)).toMatchObject([{ status: "failed" }]);
  const { rows } = await listNotifications(owner, { limit: 5 });
  expect(rows[0]).toMatchObject({ kind: "undeliverable", offerId: id });
});
