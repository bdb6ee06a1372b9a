import { setTimeout as pause } from "node:timers/promises";
import { and, eq, sql } from "drizzle-orm";
import type { Task } from "graphile-worker";
import { z } from "zod";
import { database } from "@/db/client";
import { outboxMessages } from "@/db/schema";
import { macOf } from "@/lib/auth/secrets";
import { env } from "@/lib/env";
import { letterDocument } from "@/lib/letters/document";
import { letterText } from "@/lib/letters/text";
import { notifyLive } from "@/lib/live/notify-live";
import { log } from "@/lib/log";
import { deliveryFailure } from "./explain-failure";
import { type Deliverable, findDeliverable } from "./find-deliverable";
import { sendMail } from "./send-mail";

const Payload = z.object({ id: z.number().int(), round: z.number().int().default(0) });

const resetHint =
  "A new password was asked for, and no mail server is set up: npm run reset-link -- <email> prints the link";

const secondsBetweenWrites = [0.2, 1, 3, 5];

/**
 * Delivers one message of the outbox, or keeps it where no mail server is set. A message that no
 * longer waits is left alone, and so is one whose occasion is gone: an offer withdrawn, an offer to
 * assist answered or run out, a candidate who opted out, a link that lets nobody in any more. Throws
 * where another try may help, so that the queue tries again with growing delays.
 *
 * A mail leaves at least once: a crash after the server took it and before its row says so sends
 * it again, with the same Message-ID. Nothing but that one write stands between the two.
 */
export const deliverMessage: Task = async (payload, { job }) => {
  const { id, round } = Payload.parse(payload);
  const message = await findDeliverable(id);
  if (message?.status !== "queued") return;
  if (message.isOff) return settle(id, "cancelled");
  if (!env.SMTP_URL) {
    if (message.kind === "password_reset") log.info(resetHint, { mail: id });
    return settle(id, "kept");
  }
  try {
    await sendMail(env.SMTP_URL, mailOf(message, round));
  } catch (error) {
    const failure = deliveryFailure(error);
    const isLast = failure.isFinal || job.attempts >= job.max_attempts;
    await recordFailure(id, failure.message, isLast);
    if (isLast && message.accountId === null) {
      log.error("a mail to a person failed", { mail: id, text: failure.message });
    }
    if (failure.isFinal) return;
    throw failure;
  }
  await recordSent(id);
};

/** The same for every try of one round, so that a mail that left twice can be told. */
function messageIdOf({ id, createdAt }: Deliverable, round: number): string {
  const proof = macOf("message-id", `${id}:${createdAt.toISOString()}:${round}`).slice(0, 22);
  return `<${id}.${proof}@${new URL(env.APP_URL).hostname}>`;
}

function mailOf(message: Deliverable, round: number) {
  const { subject, html, recipient, replyName, replyAddress, locale, unsubscribeUrl } = message;
  return {
    messageId: messageIdOf(message, round),
    to: recipient,
    ...(replyAddress && { replyTo: { name: replyName ?? "", address: replyAddress } }),
    ...(unsubscribeUrl && { unsubscribeUrl }),
    subject,
    html: letterDocument(html, { title: subject, locale }),
    text: letterText(html),
  };
}

async function settle(id: number, status: "kept" | "cancelled"): Promise<void> {
  const written = await database()
    .update(outboxMessages)
    .set({ status, lastError: null })
    .where(and(eq(outboxMessages.id, id), eq(outboxMessages.status, "queued")))
    .returning({ accountId: outboxMessages.accountId });
  await logOutcome(id, written);
}

async function recordFailure(id: number, lastError: string, isLast: boolean): Promise<void> {
  const written = await database()
    .update(outboxMessages)
    .set({
      attempts: sql`${outboxMessages.attempts} + 1`,
      lastError,
      ...(isLast && { status: "failed" as const }),
    })
    .where(and(eq(outboxMessages.id, id), eq(outboxMessages.status, "queued")))
    .returning({ accountId: outboxMessages.accountId });
  await logOutcome(id, written);
}

/** The mail has left, whatever became of its row meanwhile; worth a few tries to write down. */
async function recordSent(id: number): Promise<void> {
  const write = () =>
    database()
      .update(outboxMessages)
      .set({
        status: "sent",
        sentAt: sql`now()`,
        attempts: sql`${outboxMessages.attempts} + 1`,
        lastError: null,
      })
      .where(eq(outboxMessages.id, id))
      .returning({ accountId: outboxMessages.accountId });
  for (const seconds of secondsBetweenWrites) {
    try {
      return await logOutcome(id, await write());
    } catch {
      await pause(seconds * 1000);
    }
  }
  await logOutcome(id, await write());
}

/** Those who look on hear of it, if the database is still there; what was written stays so. */
async function logOutcome(id: number, [written]: { accountId: number | null }[]): Promise<void> {
  if (!written?.accountId) return;
  await notifyLive(database(), written.accountId, [{ type: "message", id }]).catch(() => {});
}
