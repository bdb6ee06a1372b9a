import { setTimeout as pause } from "node:timers/promises";
import { and, eq, sql } from "drizzle-orm";
import type { JobHelpers } from "graphile-worker";
import { z } from "zod";
import { database, inTransaction } from "@/db/client";
import { outboxMessages } from "@/db/schema";
import { statement } from "@/db/statement";
import { bounceAddress } from "@/lib/auth/bounce-address";
import { macOf } from "@/lib/auth/secrets";
import { env } from "@/lib/env";
import { findMailParts } from "@/lib/letter-images/find-mail-parts";
import { mailDocument } from "@/lib/letters/mail-document";
import { letterText } from "@/lib/letters/text";
import { announce } from "@/lib/live/announce";
import { log } from "@/lib/log";
import { spokenLocale } from "@/lib/messages/messages";
import { recordOutgoing } from "@/lib/metrics/recorder";
import { withoutWaiting } from "@/lib/queue/commit-early";
import { deliveryFailure } from "./explain-failure";
import { type Deliverable, findDeliverable } from "./find-deliverable";
import { findMailBranding } from "./find-mail-branding";
import { findThread, type Identified } from "./find-thread";
import { recordUndeliverable } from "./record-undeliverable";
import { blockedRefusal } from "./rules";
import { type MailFile, sendMail } from "./send-mail";

const Payload = z.object({ id: z.number().int(), round: z.number().int().default(0) });

/** Finds the files that an email is sent with, which are made when it is sent. */
export type FindAttachments = (message: Deliverable) => Promise<MailFile[]>;

const resetHint =
  "A password reset was requested, but email isn't set up. Print the link with: npm run reset-link -- <email>";

const secondsBetweenWrites = [0.2, 1, 3, 5];

/**
 * Delivers one message of the outbox, or keeps it if no mail server is configured. Skips a message
 * that is no longer queued or no longer applies: the offer was withdrawn, the offer to assist was
 * answered or expired, the candidate opted out, or the link no longer works. An email that the server
 * refuses for its recipient, for good or until the tries end, has bounced. Throws if a retry may
 * help, so that the queue retries with growing delays. Sends at least once: after a crash between
 * the server's acceptance and the write, the email is sent again with the same Message-ID. Nothing
 * but that one write stands between the two; it is on the disk once the queue has ended the job.
 */
export async function deliverMessage(
  payload: unknown,
  { job }: Pick<JobHelpers, "job">,
  attachmentsOf: FindAttachments = async () => [],
): Promise<void> {
  const { id, round } = Payload.parse(payload);
  const message = await findDeliverable(id);
  if (message?.status !== "queued") return;
  if (message.isOff) return settle(id, "cancelled");
  if (message.isBlocked) {
    recordOutgoing("mail", "cancelled");
    return recordFailure(id, { error: blockedRefusal, isLast: true });
  }
  if (!env.SMTP_URL) {
    if (message.kind === "password_reset") log.info(resetHint, { mail: id });
    return settle(id, "kept");
  }
  try {
    await sendMail(env.SMTP_URL, await mailOf(message, round, attachmentsOf));
  } catch (error) {
    const failure = deliveryFailure(error);
    recordOutgoing("mail", "failed");
    const isLast = failure.isFinal || job.attempts >= job.max_attempts;
    const hasBounced = isLast && failure.isRefusal;
    await recordFailure(id, { error: failure.explanation, isLast, hasBounced });
    if (isLast && message.accountId === null) {
      log.error("a mail to a person failed", { mail: id, text: failure.message });
    }
    if (failure.isFinal) return;
    throw failure;
  }
  recordOutgoing("mail", "sent");
  await recordSent(message);
}

/**
 * Returns a Message-ID that is the same for all attempts of one round, so that duplicates can be
 * recognized.
 */
function messageIdOf({ id, createdAt }: Identified, round: number): string {
  const proof = macOf("message-id", `${id}:${createdAt.toISOString()}:${round}`).slice(0, 22);
  return `<${id}.${proof}@${new URL(env.APP_URL).hostname}>`;
}

async function mailOf(message: Deliverable, round: number, attachmentsOf: FindAttachments) {
  const branding = await findMailBranding(message);
  const thread = await findThread(message);
  const { accountId, html, subject, recipient, replyName, replyAddress, locale, unsubscribeUrl } =
    message;
  const { html: shown, parts } =
    accountId === null ? { html, parts: [] } : await findMailParts(database(), accountId, html);
  return {
    messageId: messageIdOf(message, round),
    bounceTo: bounceAddress(message.id),
    to: recipient,
    ...(thread && { inReplyTo: messageIdOf(thread, 0) }),
    ...(replyAddress && { replyTo: { name: replyName ?? "", address: replyAddress } }),
    ...(unsubscribeUrl && { unsubscribeUrl }),
    subject,
    isAutomatic: message.kind !== "question_answer",
    html: mailDocument(shown, { title: subject, locale: spokenLocale(locale), branding }),
    text: letterText(html),
    parts: [...parts, ...(await attachmentsOf(message))],
  };
}

async function settle(id: number, status: "kept" | "cancelled"): Promise<void> {
  recordOutgoing("mail", status);
  const written = await database()
    .update(outboxMessages)
    .set({ status, lastError: null })
    .where(and(eq(outboxMessages.id, id), eq(outboxMessages.status, "queued")))
    .returning({ accountId: outboxMessages.accountId, status: outboxMessages.status });
  reportOutcome(id, written);
}

interface Failed {
  error: string;
  isLast: boolean;
  hasBounced?: boolean;
}

async function recordFailure(
  id: number,
  { error, isLast, hasBounced = false }: Failed,
): Promise<void> {
  const written = await inTransaction(async (tx) => {
    const rows = await tx
      .update(outboxMessages)
      .set({
        attempts: sql`${outboxMessages.attempts} + 1`,
        lastError: error,
        ...(isLast && { status: "failed" as const }),
        ...(hasBounced && { bouncedAt: sql`now()` }),
      })
      .where(and(eq(outboxMessages.id, id), eq(outboxMessages.status, "queued")))
      .returning({
        accountId: outboxMessages.accountId,
        status: outboxMessages.status,
        kind: outboxMessages.kind,
        offerId: outboxMessages.offerId,
      });
    for (const row of isLast ? rows : []) await recordUndeliverable(tx, row, { error, hasBounced });
    return rows;
  });
  reportOutcome(id, written);
}

const writeSent = statement<{ id: number }, object>(
  (given) => sql`
    update ${outboxMessages}
    set status = 'sent', sent_at = now(), attempts = attempts + 1, last_error = null
    where id = ${given.id} and ${withoutWaiting}`,
);

/** Records that the email was sent, whatever happened to its row; retried a few times. */
async function recordSent({ id, accountId }: Deliverable): Promise<void> {
  const write = async () => {
    await writeSent.all(database(), { id });
    if (accountId !== null) announce(accountId, [{ type: "message", id, changesHome: false }]);
  };
  for (const seconds of secondsBetweenWrites) {
    try {
      await write();
      return;
    } catch {
      await pause(seconds * 1000);
    }
  }
  await write();
}

/** Reports the change to open dashboards. */
function reportOutcome(
  id: number,
  [written]: { accountId: number | null; status: string }[],
): void {
  if (!written?.accountId) return;
  const changed = { type: "message", id, changesHome: written.status === "failed" };
  announce(written.accountId, [changed]);
}
