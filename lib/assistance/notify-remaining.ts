import { and, eq, sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { assistanceRecipients, candidates } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { accountToday } from "@/lib/coupons/find-account-today";
import { badRequest } from "@/lib/errors";
import { enqueueTelling } from "./notify-offer";
import { canBeTold, ownAssistance, recipientCandidate } from "./queries";
import { tellingRefusal } from "./rules";

/**
 * Has the worker tell everyone by mail who is recorded only, has an address and did not opt out.
 * Answers how many they are. Throws `not_found`, and `bad_request` where there is nobody to tell
 * or the last day to answer has passed.
 */
export async function tellUntold(actor: Actor, publicId: string): Promise<{ telling: number }> {
  requirePermission(actor, "assistance.write");
  const { accountId } = actor;
  return inTransaction(async (tx) => {
    const { id, answerBy } = await ownAssistance(actor, publicId, tx);
    const [row] = await tx
      .select({ tellable: sql<number>`count(*)::int` })
      .from(assistanceRecipients)
      .innerJoin(candidates, recipientCandidate)
      .where(
        and(
          eq(assistanceRecipients.accountId, accountId),
          eq(assistanceRecipients.assistanceOfferId, id),
          canBeTold,
        ),
      );
    const tellable = row?.tellable ?? 0;
    const refusal = tellingRefusal({ tellable, answerBy }, await accountToday(tx, accountId));
    if (refusal) throw badRequest(refusal);
    await enqueueTelling(tx, accountId, id);
    await recordAudit(tx, actor, [
      {
        action: "assistance.telling_asked",
        subjectType: "assistance_offer",
        subjectId: publicId,
        data: { candidates: tellable },
      },
    ]);
    return { telling: tellable };
  });
}
