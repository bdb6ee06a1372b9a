import { and, desc, eq, inArray, like } from "drizzle-orm";
import { database } from "@/db/client";
import { outboxMessages } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { olderThan } from "@/lib/keyset";
import { Page } from "@/lib/pagination";
import { containing, folded } from "@/lib/search";
import type { MessageListQuery, MessageRow } from "./schema";
import { messageColumns, toMessageRow } from "./serialize";

/** Lists the account's messages, newest first, by status and recipient, one page at a time. */
export async function listMessages(
  actor: Actor,
  query: MessageListQuery,
): Promise<Page<MessageRow>> {
  requirePermission(actor, "outbox.read");
  const rows = await database()
    .select(messageColumns)
    .from(outboxMessages)
    .where(
      and(
        eq(outboxMessages.accountId, actor.accountId),
        query.status && inArray(outboxMessages.status, query.status),
        query.search ? like(folded(outboxMessages.recipient), containing(query.search)) : undefined,
        olderThan(outboxMessages.id, query.cursor),
      ),
    )
    .orderBy(desc(outboxMessages.id))
    .limit(query.limit + 1);
  return Page.of(rows, query.limit, (row) => [row.id]).map(toMessageRow);
}
