import { inArray, sql } from "drizzle-orm";
import { outboxMessages } from "@/db/schema";
import { build } from "@/db/statement";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { isOneOf, listing } from "@/lib/listing";
import { cursorOfId, Page } from "@/lib/pagination";
import { folded, foundIn } from "@/lib/search";
import type { MessageListQuery, MessageRow } from "./schema";
import { messageColumns, toMessageRow } from "./serialize";

const recipient = folded(outboxMessages.recipient);

const read = listing({
  table: outboxMessages,
  sorts: { id: { column: outboxMessages.id, type: "int", before: ["status"] } },
  conditions: { status: isOneOf(outboxMessages.status) },
  search: {
    stretch: 5000,
    each: ({ pattern }) => sql`${recipient} like ${pattern}`,
    found: (given, hasPair) => foundIn(recipient, given, hasPair),
  },
  select: (ids, orderBy) =>
    build
      .select(messageColumns)
      .from(outboxMessages)
      .where(inArray(outboxMessages.id, sql`(${ids})`))
      .orderBy(orderBy),
});

/** Lists the account's messages, newest first, by status and recipient, one page at a time. */
export async function listMessages(
  actor: Actor,
  { search, limit, cursor, ...filters }: MessageListQuery,
): Promise<Page<MessageRow>> {
  requirePermission(actor, "outbox.read");
  const { accountId } = actor;
  const after = cursorOfId(cursor);
  const rows = await read({ accountId, sort: "-id", filters, search, after, limit });
  return Page.of(rows, limit, (row) => [row.id]).map(toMessageRow);
}
