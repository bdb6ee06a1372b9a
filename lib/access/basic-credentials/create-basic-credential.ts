import { randomUUID } from "node:crypto";
import { inTransaction } from "@/db/client";
import { basicCredentials } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission, requireUser } from "@/lib/auth/actor";
import { seal } from "@/lib/auth/sealed";
import { randomToken } from "@/lib/auth/secrets";
import { isUniqueViolation } from "@/lib/database-errors";
import { AppError } from "@/lib/errors";
import { checkCallback } from "./check-callback";
import { mintPassword } from "./mint-password";
import { getBasicCredentialOrThrow } from "./queries";
import { usernameTaken } from "./rules";
import type { CreateBasicCredentialInput, NewBasicPasswordDto } from "./schema";

/**
 * Creates a username and password with which an inviter calls the assessments contract for a
 * partner. Returns the password once; only its hash is stored. Throws `invalid` for a username in
 * use or an address that can't be called.
 */
export async function createBasicCredential(
  actor: Actor,
  input: CreateBasicCredentialInput,
): Promise<NewBasicPasswordDto> {
  requirePermission(actor, "keys.manage");
  const createdBy = requireUser(actor);
  const { callbackUrl = null, callbackUser = null, callbackPassword = null } = input;
  checkCallback({ callbackUrl, callbackUser, callbackPassword });
  const { password, passwordHash } = mintPassword();
  const { accountId } = actor;
  const values = {
    ...{ accountId, createdBy, passwordHash, callbackUrl, callbackUser },
    name: input.name,
    username: input.username ?? `pb_${randomToken(12)}`,
    partnerUuid: input.partnerUuid ?? randomUUID(),
    partnerAccountId: input.partnerAccountId ?? null,
    callbackPassword: callbackPassword && seal(callbackPassword),
    handbackHosts: input.handbackHosts ?? [],
  };
  return inTransaction(async (tx) => {
    const [row] = await tx
      .insert(basicCredentials)
      .values(values)
      .returning({ id: basicCredentials.id });
    if (!row) throw new Error("an insert returned no row");
    const { name, username, partnerUuid } = values;
    await recordAudit(tx, actor, [
      {
        action: "basic_credential.created",
        subjectType: "basic_credential",
        subjectId: row.id,
        data: { name, username, partnerUuid },
      },
    ]);
    return { ...(await getBasicCredentialOrThrow(actor, row.id, tx)), password };
  }).catch(refuseTakenUsername);
}

function refuseTakenUsername(error: unknown): never {
  if (!isUniqueViolation(error)) throw error;
  throw new AppError("invalid", "Validation failed", { details: { username: [usernameTaken] } });
}
