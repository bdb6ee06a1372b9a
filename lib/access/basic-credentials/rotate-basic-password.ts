import { eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { basicCredentials } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { forgetBasicCredentials } from "@/lib/auth/basic-credential";
import { lockLiveBasicCredential } from "./lock-basic-credential";
import { mintPassword } from "./mint-password";
import { getBasicCredentialOrThrow } from "./queries";
import type { NewBasicPasswordDto } from "./schema";

/**
 * Creates a new password for a credential and returns it once. The previous one is refused within a
 * second. Throws `not_found`, and `conflict` if the credential is revoked.
 */
export async function rotateBasicPassword(actor: Actor, id: number): Promise<NewBasicPasswordDto> {
  requirePermission(actor, "keys.manage");
  const { password, passwordHash } = mintPassword();
  const credential = await inTransaction(async (tx) => {
    const { name } = await lockLiveBasicCredential(tx, actor, id);
    await tx.update(basicCredentials).set({ passwordHash }).where(eq(basicCredentials.id, id));
    await recordAudit(tx, actor, [
      {
        action: "basic_credential.password_rotated",
        subjectType: "basic_credential",
        subjectId: id,
        data: { name },
      },
    ]);
    return { ...(await getBasicCredentialOrThrow(actor, id, tx)), password };
  });
  forgetBasicCredentials();
  return credential;
}
