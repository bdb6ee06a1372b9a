import { and, eq, sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { assistanceRecipients, candidates } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { accountToday } from "@/lib/coupons/find-account-today";
import { badRequest } from "@/lib/errors";
import { enqueueNotification } from "./notify-offer";
import { canBeNotified, ownAssistance, recipientCandidate } from "./queries";
import { notificationRefusal } from "./rules";

/**
 * Has the worker email every recorded recipient who has an address and did not opt out. Returns
 * their number. Throws `not_found`, and `bad_request` if there is nobody to notify or the response
 * deadline has passed.
 */
export async function notifyRemaining(actor: Actor, publicId: string): Promise<{ queued: number }> {
  requirePermission(actor, "assistance.write");
  const { accountId } = actor;
  return inTransaction(async (tx) => {
    const { id, answerBy } = await ownAssistance(actor, publicId, tx);
    const [row] = await tx
      .select({ notifiable: sql<number>`count(*)::int` })
      .from(assistanceRecipients)
      .innerJoin(candidates, recipientCandidate)
      .where(
        and(
          eq(assistanceRecipients.accountId, accountId),
          eq(assistanceRecipients.assistanceOfferId, id),
          canBeNotified,
        ),
      );
    const notifiable = row?.notifiable ?? 0;
    const refusal = notificationRefusal(
      { notifiable, answerBy },
      await accountToday(tx, accountId),
    );
    if (refusal) throw badRequest(refusal);
    await enqueueNotification(tx, accountId, id);
    await recordAudit(tx, actor, [
      {
        action: "assistance.notification_requested",
        subjectType: "assistance_offer",
        subjectId: publicId,
        data: { candidates: notifiable },
      },
    ]);
    return { queued: notifiable };
  });
}
