import type { OutboxKind } from "@/db/enums";
import { outboxMessages } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import type { Permission } from "@/lib/auth/permissions";
import type { MessageDetail, MessageRow } from "./schema";

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
};

type Row = Omit<MessageRow, "createdAt" | "sentAt"> & { createdAt: Date; sentAt: Date | null };

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
  };
}

/**
 * Invitations and password resets carry a link that signs in as their recipient: only who may
 * manage members sees them. An offer to assist leads to its coupon.
 */
export function toMessageDetail(actor: Actor, row: Row & { html: string }): MessageDetail {
  const permission = secrets[row.kind];
  const mayRead = !permission || actor.permissions.has(permission);
  return { ...toMessageRow(row), html: mayRead ? row.html : null };
}

const secrets: Record<OutboxKind, Permission | null> = {
  offer_letter: null,
  member_invitation: "members.manage",
  password_reset: "members.manage",
  assistance_offer: "coupons.reveal",
  assessment_invitation: "assessments.write",
};
