import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { outboxMessages } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import type { MessageDetail } from "./schema";
import { messageColumns, toMessageDetail } from "./serialize";

/** One message with what it says. Throws `not_found`. */
export async function getMessageOrThrow(actor: Actor, id: number): Promise<MessageDetail> {
  requirePermission(actor, "outbox.read");
  const [row] = await database()
    .select({ ...messageColumns, html: outboxMessages.html })
    .from(outboxMessages)
    .where(and(eq(outboxMessages.accountId, actor.accountId), eq(outboxMessages.id, id)));
  if (!row) throw notFound("Message");
  return toMessageDetail(actor, row);
}
