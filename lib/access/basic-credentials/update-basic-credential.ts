import { eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { basicCredentials } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { forgetBasicCredentials } from "@/lib/auth/basic-credential";
import { seal } from "@/lib/auth/sealed";
import { checkCallback } from "./check-callback";
import { lockLiveBasicCredential } from "./lock-basic-credential";
import { getBasicCredentialOrThrow } from "./queries";
import type { BasicCredentialDto, UpdateBasicCredentialInput } from "./schema";

/**
 * Updates a credential; absent fields stay as they are, and removing the callback address removes
 * its username and password. Throws `not_found`, `conflict` if it is revoked, and `invalid`.
 */
export async function updateBasicCredential(
  actor: Actor,
  id: number,
  input: UpdateBasicCredentialInput,
): Promise<BasicCredentialDto> {
  requirePermission(actor, "keys.manage");
  const credential = await inTransaction(async (tx) => {
    const present = await lockLiveBasicCredential(tx, actor, id);
    const callback = callbackAfter(present, input);
    checkCallback(callback);
    const { name, partnerUuid, partnerAccountId, handbackHosts } = input;
    const next = {
      name: name ?? present.name,
      partnerUuid: partnerUuid ?? present.partnerUuid,
      partnerAccountId:
        partnerAccountId === undefined ? present.partnerAccountId : partnerAccountId,
      handbackHosts: handbackHosts ?? present.handbackHosts,
      ...callback,
    };
    const fields = Object.keys(next).filter((field) => {
      const key = field as keyof typeof next;
      return JSON.stringify(next[key]) !== JSON.stringify(present[key]);
    });
    if (fields.length > 0) {
      await tx.update(basicCredentials).set(next).where(eq(basicCredentials.id, id));
      await recordAudit(tx, actor, [
        {
          action: "basic_credential.updated",
          subjectType: "basic_credential",
          subjectId: id,
          data: { name: next.name, fields },
        },
      ]);
    }
    return getBasicCredentialOrThrow(actor, id, tx);
  });
  forgetBasicCredentials();
  return credential;
}

type Present = Awaited<ReturnType<typeof lockLiveBasicCredential>>;

function callbackAfter(present: Present, input: UpdateBasicCredentialInput) {
  const callbackUrl = input.callbackUrl === undefined ? present.callbackUrl : input.callbackUrl;
  const none = input.callbackUrl === null;
  const user = none ? null : present.callbackUser;
  const callbackUser = input.callbackUser === undefined ? user : input.callbackUser;
  const kept = none || callbackUser === null ? null : present.callbackPassword;
  const { callbackPassword } = input;
  const sealed = callbackPassword && seal(callbackPassword);
  return { callbackUrl, callbackUser, callbackPassword: sealed === undefined ? kept : sealed };
}
