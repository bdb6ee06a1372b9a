import { eq, sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { assistanceRecipients } from "@/db/schema";
import { type LinkVisit, originOfVisit } from "@/lib/auth/link-visit";
import { recordEvents } from "@/lib/events/record-events";
import { eventOf, lockLinkedRecipient } from "./lock-linked-recipient";

/**
 * Records that a human opened the candidate's page. Later openings write nothing. Returns false if
 * the link is closed.
 */
export async function openAssistance(visit: LinkVisit): Promise<boolean> {
  return inTransaction(async (tx) => {
    const found = await lockLinkedRecipient(tx, visit);
    if (!found) return false;
    const { recipient, actor } = found;
    if (recipient.status !== "notified" && recipient.status !== "recorded") return true;
    await tx
      .update(assistanceRecipients)
      .set({ status: "seen", seenAt: sql`now()` })
      .where(eq(assistanceRecipients.id, recipient.id));
    await recordEvents(tx, actor, [eventOf("seen", recipient, originOfVisit(visit))]);
    return true;
  });
}
