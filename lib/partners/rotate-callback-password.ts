import { and, eq, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { basicCredentials, partners } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { forgetPartners } from "@/lib/auth/partner-credential";
import { seal } from "@/lib/auth/sealed";
import { lockRecord } from "@/lib/lock-record";
import { callbackUrl } from "./compose-callback-url";
import { mintCallbackPassword } from "./mint-callback";
import { getPartnerOrThrow } from "./queries";
import type { NewCallbackPassword } from "./schema";

/**
 * Gives a partner a new callback password, which only this response has; the previous one is
 * rejected within a second. If the partner is this application itself, it uses the new one. Throws
 * `not_found`.
 */
export async function rotateCallbackPassword(
  actor: Actor,
  id: number,
): Promise<NewCallbackPassword> {
  requirePermission(actor, "assessments.write");
  const { callbackPassword, callbackPasswordHash } = mintCallbackPassword();
  const partner = await inTransaction(async (tx) => {
    const { name, revision, callbackUser } = await lockRecord(tx, actor, "Partner", id);
    await tx
      .update(partners)
      .set({ callbackPasswordHash, revision: revision + 1, updatedAt: sql`now()` })
      .where(eq(partners.id, id));
    await updateOwnCredential(tx, actor, callbackUser, callbackPassword);
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

/** Updates the Basic credential of the built-in partner to call back as the partner's user. */
const updateOwnCredential = (
  tx: Transaction,
  { accountId }: Actor,
  callbackUser: string,
  callbackPassword: string,
) =>
  tx
    .update(basicCredentials)
    .set({ callbackPassword: seal(callbackPassword) })
    .where(
      and(
        eq(basicCredentials.accountId, accountId),
        eq(basicCredentials.callbackUrl, callbackUrl()),
        eq(basicCredentials.callbackUser, callbackUser),
      ),
    );
