import { z } from "zod";
import { type OutboxKind, type OutboxStatus, outboxStatuses } from "@/db/enums";
import { PageQuery } from "@/lib/pagination";
import { bodyId, commaList, pathId } from "@/lib/schemas";

export const MessageParams = z.object({ id: pathId("message") });

export const MessageListQuery = PageQuery.extend({
  search: z.string().trim().max(200).optional(),
  status: commaList(z.enum(outboxStatuses)).optional(),
});
export type MessageListQuery = z.output<typeof MessageListQuery>;

export const ResendMessageInput = z.object({ id: bodyId() });

/** A row of the outbox. Instants ISO 8601 UTC. */
export interface MessageRow {
  id: number;
  kind: OutboxKind;
  status: OutboxStatus;
  offerId: number | null;
  recipient: string;
  subject: string;
  attempts: number;
  lastError: string | null;
  createdAt: string;
  sentAt: string | null;
}

/** With the message itself; `html` is null for who may not see the link to sign in within it. */
export interface MessageDetail extends MessageRow {
  html: string | null;
}
