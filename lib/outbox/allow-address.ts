import { and, eq, sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { blockedAddresses, outboxMessages } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { badRequest, notFound } from "@/lib/errors";

/**
 * Allows emails again to the address that a message was sent to, which was blocked after a complaint.
 * Throws `not_found`, and `bad_request` if the address isn't blocked.
 */
export async function allowAddress(actor: Actor, messageId: number): Promise<{ address: string }> {
  requirePermission(actor, "outbox.write");
  const { accountId } = actor;
  return inTransaction(async (tx) => {
    const [message] = await tx
      .select({ recipient: outboxMessages.recipient, offerId: outboxMessages.offerId })
      .from(outboxMessages)
      .where(and(eq(outboxMessages.accountId, accountId), eq(outboxMessages.id, messageId)));
    if (!message) throw notFound("Message");
    const address = sql`lower(${message.recipient})`;
    const [freed] = await tx
      .delete(blockedAddresses)
      .where(and(eq(blockedAddresses.accountId, accountId), eq(blockedAddresses.address, address)))
      .returning({ address: blockedAddresses.address });
    if (!freed) throw badRequest("Emails to this address aren't blocked");
    await recordAudit(tx, actor, [
      { action: "message.address_allowed", subjectType: "message", subjectId: messageId, data: {} },
    ]);
    return freed;
  });
}
