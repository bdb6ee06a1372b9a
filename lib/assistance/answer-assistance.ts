import { and, eq, inArray, sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { assistanceRecipients } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type LinkVisit, originOfVisit } from "@/lib/auth/link-visit";
import { recordEvents } from "@/lib/events/record-events";
import { isPastDeadline } from "@/lib/format/calendar";
import { eventOf, lockLinkedRecipient } from "./lock-linked-recipient";

const open = ["recorded", "notified", "seen"] as const;

/**
 * Outcome of an answer: `recorded`; `answered` if there was one already; `late` after the last day;
 * `closed` if the link is closed. Only `recorded` writes.
 */
export type AssistanceOutcome = "recorded" | "answered" | "late" | "closed";

/** Records that a candidate accepts or declines an offer to assist, once and for good. */
export async function answerAssistance(
  visit: LinkVisit,
  answer: "accepted" | "declined",
): Promise<AssistanceOutcome> {
  return inTransaction(async (tx) => {
    const found = await lockLinkedRecipient(tx, visit);
    if (!found) return "closed";
    const { recipient, actor } = found;
    const { id, status } = recipient;
    if (status === "accepted" || status === "declined") return "answered";
    const isOver = isPastDeadline(recipient.answerBy, recipient.timeZone, new Date());
    if (isOver || status === "expired") return "late";
    const moved = await tx
      .update(assistanceRecipients)
      .set({
        status: answer,
        answeredAt: sql`now()`,
        seenAt: sql`coalesce(${assistanceRecipients.seenAt}, now())`,
      })
      .where(and(eq(assistanceRecipients.id, id), inArray(assistanceRecipients.status, [...open])))
      .returning({ id: assistanceRecipients.id });
    if (moved.length === 0) return "answered";
    await recordEvents(tx, actor, [
      eventOf(answer, recipient, { from: status, ...originOfVisit(visit) }),
    ]);
    await recordAudit(tx, actor, [
      {
        action: `assistance.${answer}`,
        subjectType: "assistance_offer",
        subjectId: recipient.assistanceOfferId,
        data: { recipientId: id, from: status },
      },
    ]);
    return "recorded";
  });
}
