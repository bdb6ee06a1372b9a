import type { Transaction } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import { auditEntries } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { notifyLive } from "@/lib/live/notify-live";
import { auditActor } from "./rules";

export interface NewAuditEntry {
  action: string;
  subjectType: string;
  subjectId: number | string;
  data?: Record<string, unknown>;
}

/**
 * Records actions in one statement, in the caller's transaction, and notifies open screens of the
 * account after it commits.
 */
export async function recordAudit(
  tx: Transaction,
  actor: Actor,
  entries: readonly NewAuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await insertRows(
    tx,
    auditEntries,
    entries.map((entry) => ({
      action: entry.action,
      subjectType: entry.subjectType,
      subjectId: String(entry.subjectId),
      data: entry.data ?? {},
      accountId: actor.accountId,
      actorKind: actor.kind,
      actorId: actor.credential,
      actor: auditActor(actor),
      actorName: actor.name,
      requestId: actor.requestId ?? null,
    })),
  );
  await notifyLive(tx, actor.accountId, [
    ...entries.map((entry) => ({ type: entry.subjectType, id: entry.subjectId })),
    { type: "audit_entry" },
  ]);
}
