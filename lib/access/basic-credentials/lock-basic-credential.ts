import type { Transaction } from "@/db/client";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";

/** Locks a credential of the account. Throws `not_found`, and `conflict` if it is revoked. */
export async function lockLiveBasicCredential(tx: Transaction, actor: Actor, id: number) {
  const credential = await lockRecord(tx, actor, "Basic credential", id);
  if (credential.revokedAt)
    throw new AppError("conflict", "This Basic credential was revoked. Create a new one");
  return credential;
}
