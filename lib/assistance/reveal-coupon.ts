import { and, eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { assistanceOffers, assistanceRecipients } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { badRequest, notFound } from "@/lib/errors";
import { sameAccount } from "@/lib/same-account";
import type { RecipientCoupon } from "./schema";

/**
 * Reveals a recipient's whole coupon code, with an audit entry. Throws `not_found`, and
 * `bad_request` for a recipient without a coupon.
 */
export async function revealCoupon(actor: Actor, recipientId: number): Promise<RecipientCoupon> {
  requirePermission(actor, "coupons.reveal");
  return inTransaction(async (tx) => {
    const [row] = await tx
      .select({
        couponCode: assistanceRecipients.couponCode,
        candidateId: assistanceRecipients.candidateId,
        publicId: assistanceOffers.publicId,
      })
      .from(assistanceRecipients)
      .innerJoin(
        assistanceOffers,
        sameAccount(assistanceOffers.id, assistanceRecipients.assistanceOfferId),
      )
      .where(
        and(
          eq(assistanceRecipients.accountId, actor.accountId),
          eq(assistanceRecipients.id, recipientId),
        ),
      );
    if (!row) throw notFound("Recipient");
    if (row.couponCode === null) throw badRequest("This candidate has no coupon");
    await recordAudit(tx, actor, [
      {
        action: "coupon.revealed",
        subjectType: "assistance_offer",
        subjectId: row.publicId,
        data: { recipientId, candidateId: row.candidateId },
      },
    ]);
    return { couponCode: row.couponCode };
  });
}
