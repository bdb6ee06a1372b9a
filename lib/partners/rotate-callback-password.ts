import { eq, sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { partners } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { forgetPartners } from "@/lib/auth/partner-credential";
import { lockPartnerOrThrow } from "./lock-partner";
import { mintCallbackPassword } from "./mint-callback";
import { getPartnerOrThrow } from "./queries";
import type { NewCallbackPassword } from "./schema";

/**
 * Gives a partner a new password for calling back, which is in this answer only; the one before
 * is refused within a second. Throws `not_found`.
 */
export async function rotateCallbackPassword(
  actor: Actor,
  id: number,
): Promise<NewCallbackPassword> {
  requirePermission(actor, "assessments.write");
  const { callbackPassword, callbackPasswordHash } = mintCallbackPassword();
  const partner = await inTransaction(async (tx) => {
    const { name, revision } = await lockPartnerOrThrow(tx, actor, id);
    await tx
      .update(partners)
      .set({ callbackPasswordHash, revision: revision + 1, updatedAt: sql`now()` })
      .where(eq(partners.id, id));
    await recordAudit(tx, actor, [
      {
        action: "partner.callback_password_rotated",
        subjectType: "partner",
        subjectId: id,
        data: { name },
      },
    ]);
    return { ...(await getPartnerOrThrow(actor, id, tx)), callbackPassword };
  });
  forgetPartners();
  return partner;
}
