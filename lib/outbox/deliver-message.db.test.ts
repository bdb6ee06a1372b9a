import { eq } from "drizzle-orm";
import type { JobHelpers } from "graphile-worker";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeDatabase, database } from "@/db/client";
import type { OutboxKind, OutboxStatus } from "@/db/enums";
import { outboxMessages, userTokens } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { requestPasswordReset } from "@/lib/identity/request-password-reset";
import { transitionOffer } from "@/lib/offers/transition-offers";
import { createAccount, createMember, createOffer, memberActor } from "@/lib/testing/factories";
import { deliverMessage } from "./deliver-message";
import { getMessageOrThrow } from "./get-message";
import { listMessages } from "./list-messages";
import { resendMessage } from "./resend-message";

let owner: Actor;
let recruiter: Actor;
let stranger: Actor;

beforeAll(async () => {
  const { id } = await createAccount();
  const { userId } = await createMember({ accountId: id, role: "owner" });
  owner = memberActor(id, userId, "owner");
  recruiter = memberActor(id, userId, "recruiter");
  stranger = memberActor((await createAccount()).id, userId, "owner");
});

afterAll(closeDatabase);

const firstTry = { job: { attempts: 1, max_attempts: 8 } } as JobHelpers;
const deliver = (id: number) => deliverMessage({ id }, firstTry);

async function addMessage(values: { status?: OutboxStatus; kind?: OutboxKind; to?: string } = {}) {
  const { status = "queued", kind = "offer_letter", to = "jane@example.com" } = values;
  const [row] = await database()
    .insert(outboxMessages)
    .values({
      accountId: owner.accountId,
      kind,
      status,
      recipient: to,
      subject: "Subject",
      html: "<p>Text</p>",
    })
    .returning();
  return row!.id;
}

const messageOf = (offerId: number) =>
  database().select().from(outboxMessages).where(eq(outboxMessages.offerId, offerId));

test("keeps a message without a mail server", async () => {
  const id = await addMessage();
  await deliver(id);
  expect(await getMessageOrThrow(owner, id)).toMatchObject({ status: "kept", attempts: 0 });
});

test("ignores messages that aren't queued or don't exist", async () => {
  for (const status of ["sent", "kept", "failed", "cancelled"] as const) {
    const id = await addMessage({ status });
    await deliver(id);
    expect((await getMessageOrThrow(owner, id)).status).toBe(status);
  }
  await deliver(2_000_000_000);
});

test("doesn't send the letter of a withdrawn offer", async () => {
  const { id: offerId } = await createOffer(owner, { status: "sent" });
  await transitionOffer(owner, offerId, "withdrawn");
  const [message] = await messageOf(offerId);
  expect(message?.status).toBe("cancelled");
  await database()
    .update(outboxMessages)
    .set({ status: "queued" })
    .where(eq(outboxMessages.id, message!.id));
  await deliver(message!.id);
  expect((await messageOf(offerId))[0]?.status).toBe("cancelled");
  const refusal = "The offer was withdrawn, so its letter can't be sent";
  await expect(resendMessage(owner, message!.id)).rejects.toThrow(refusal);
  expect((await getMessageOrThrow(owner, message!.id)).resendRefusal).toBe(refusal);
});

test("hides and doesn't send an invitation without an open link", async () => {
  const id = await addMessage({ kind: "member_invitation" });
  expect((await getMessageOrThrow(owner, id)).html).toBeNull();
  await deliver(id);
  expect((await getMessageOrThrow(owner, id)).status).toBe("cancelled");
  await expect(resendMessage(owner, id)).rejects.toThrow("its link is no longer valid");
  const { resendRefusal } = await getMessageOrThrow(owner, id);
  expect(resendRefusal).toContain("its link is no longer valid");
  const readable = await getMessageOrThrow(recruiter, await addMessage());
  expect(readable).toMatchObject({ html: "<p>Text</p>", resendRefusal: null });
});

test("logs how to create a password link without a mail server", async () => {
  const { email, userId } = await createMember({ accountId: owner.accountId });
  await requestPasswordReset(email, {});
  const mails = database().select().from(outboxMessages).where(eq(outboxMessages.recipient, email));
  const [mail] = await mails;
  const written = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  await deliver(mail!.id);
  const lines = written.mock.calls.map(([line]) => String(line)).join("");
  written.mockRestore();
  expect(lines).toContain("npm run reset-link -- <email>");
  expect(lines).not.toContain(email);
  expect((await mails)[0]).toMatchObject({ status: "kept", accountId: null });
  const [token] = await database().select().from(userTokens).where(eq(userTokens.userId, userId));
  expect(lines).not.toContain(token!.id);
});

test("keeps emails to a person out of every account", async () => {
  const values = { kind: "password_reset" as const, recipient: "x@y.example" };
  const text = { subject: "s", html: "h" };
  const insert = (accountId: number | null, kind: OutboxKind) =>
    database()
      .insert(outboxMessages)
      .values({ ...values, ...text, accountId, kind });
  await expect(insert(owner.accountId, "password_reset")).rejects.toThrow();
  await expect(insert(null, "offer_letter")).rejects.toThrow();
});

test("hides messages of other accounts", async () => {
  const id = await addMessage();
  await expect(getMessageOrThrow(stranger, id)).rejects.toThrow("Message not found");
  await expect(resendMessage(stranger, id)).rejects.toThrow("Message not found");
  const page = await listMessages(stranger, { limit: 50 });
  expect(page.rows).toEqual([]);
});

test("lists messages by status and recipient, newest first, in pages", async () => {
  const ids: number[] = [];
  for (const to of ["Zed_1@example.com", "zed_2@example.com", "zedx3@example.com"]) {
    ids.push(await addMessage({ to, status: "failed" }));
  }
  const query = { limit: 1, search: "zed_", status: ["failed" as const] };
  const first = await listMessages(owner, query);
  expect(first.rows.map((row) => row.id)).toEqual([ids[1]]);
  const second = await listMessages(owner, { ...query, cursor: first.nextCursor ?? "" });
  expect(second.rows.map((row) => row.id)).toEqual([ids[0]]);
  expect(second.nextCursor).toBeNull();
});
