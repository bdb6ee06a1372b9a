import { outboxMessages } from "@/db/schema";
import type { MessageRow } from "./schema";

export const messageColumns = {
  id: outboxMessages.id,
  kind: outboxMessages.kind,
  status: outboxMessages.status,
  offerId: outboxMessages.offerId,
  recipient: outboxMessages.recipient,
  subject: outboxMessages.subject,
  attempts: outboxMessages.attempts,
  lastError: outboxMessages.lastError,
  createdAt: outboxMessages.createdAt,
  sentAt: outboxMessages.sentAt,
  bouncedAt: outboxMessages.bouncedAt,
  complainedAt: outboxMessages.complainedAt,
};

type Instants = "sentAt" | "bouncedAt" | "complainedAt";
type Row = Omit<MessageRow, "createdAt" | Instants> &
  Record<"createdAt", Date> &
  Record<Instants, Date | null>;

export function toMessageRow(row: Row): MessageRow {
  return {
    id: row.id,
    kind: row.kind,
    status: row.status,
    offerId: row.offerId,
    recipient: row.recipient,
    subject: row.subject,
    attempts: row.attempts,
    lastError: row.lastError,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    bouncedAt: row.bouncedAt?.toISOString() ?? null,
    complainedAt: row.complainedAt?.toISOString() ?? null,
  };
}
