import { and, eq, isNull, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { blockedAddresses, outboxMessages } from "@/db/schema";
import { announce } from "@/lib/live/announce";
import { recordComplaint, recordUndeliverable } from "@/lib/outbox/record-undeliverable";
import { isToCandidate } from "@/lib/outbox/rules";
import { parseReport } from "./parse-report";

/** What a message to the bounce address led to; `repeated` if its effect was there before. */
export type ReportOutcome = "bounced" | "complained" | "delayed" | "ignored" | "repeated";

const changed = {
  accountId: outboxMessages.accountId,
  offerId: outboxMessages.offerId,
  kind: outboxMessages.kind,
  recipient: outboxMessages.recipient,
};

/**
 * Records what a message to the bounce address says, in one transaction and once, however often it
 * is read: the email has bounced, or its recipient complained, who then gets no more emails of the
 * account.
 */
export async function recordReport(source: Uint8Array): Promise<ReportOutcome> {
  const { messageId: id, verdict } = await parseReport(source);
  if (id === null) return "ignored";
  if (verdict.kind === "bounced") {
    return inTransaction((tx) => recordBounce(tx, id, verdict.words));
  }
  if (verdict.kind === "complained") return inTransaction((tx) => recordSpam(tx, id));
  return verdict.kind;
}

async function recordBounce(tx: Transaction, id: number, words: string): Promise<ReportOutcome> {
  const [message] = await tx
    .update(outboxMessages)
    .set({ status: "failed", bouncedAt: sql`now()`, lastError: words })
    .where(and(eq(outboxMessages.id, id), eq(outboxMessages.status, "sent")))
    .returning(changed);
  if (!message) return "repeated";
  await recordUndeliverable(tx, message, { error: words, hasBounced: true });
  report(message.accountId, id);
  return "bounced";
}

async function recordSpam(tx: Transaction, id: number): Promise<ReportOutcome> {
  const [message] = await tx
    .update(outboxMessages)
    .set({ complainedAt: sql`now()` })
    .where(and(eq(outboxMessages.id, id), isNull(outboxMessages.complainedAt)))
    .returning(changed);
  if (!message) return "repeated";
  const { accountId, kind, recipient } = message;
  if (accountId !== null && isToCandidate(kind)) {
    await tx
      .insert(blockedAddresses)
      .values({ accountId, address: sql`lower(${recipient})` })
      .onConflictDoNothing();
  }
  await recordComplaint(tx, message);
  report(accountId, id);
  return "complained";
}

/** Reports the change to open dashboards. */
function report(accountId: number | null, id: number): void {
  if (accountId !== null) announce(accountId, [{ type: "message", id }]);
}
