import { eq, sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { basicCredentials } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { forgetBasicCredentials } from "@/lib/auth/basic-credential";
import { lockRecord } from "@/lib/lock-record";
import { getBasicCredentialOrThrow } from "./queries";
import type { BasicCredentialDto } from "./schema";

/**
 * Revokes a credential permanently, within a second. Returns the same if it is already revoked.
 * Throws `not_found`.
 */
export async function revokeBasicCredential(actor: Actor, id: number): Promise<BasicCredentialDto> {
  requirePermission(actor, "keys.manage");
  const credential = await inTransaction(async (tx) => {
    const { name, revokedAt } = await lockRecord(tx, actor, "Basic credential", id);
    if (!revokedAt) {
      await tx
        .update(basicCredentials)
        .set({ revokedAt: sql`now()` })
        .where(eq(basicCredentials.id, id));
      await recordAudit(tx, actor, [
        {
          action: "basic_credential.revoked",
          subjectType: "basic_credential",
          subjectId: id,
          data: { name },
        },
      ]);
    }
    return getBasicCredentialOrThrow(actor, id, tx);
  });
  forgetBasicCredentials();
  return credential;
}
