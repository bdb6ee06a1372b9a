import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { basicCredentials } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { AppError, notFound } from "@/lib/errors";

/** A credential of the account that nobody else changes until the end. Throws `not_found`. */
export async function lockBasicCredential(tx: Transaction, actor: Actor, id: number) {
  const [credential] = await tx
    .select()
    .from(basicCredentials)
    .where(and(eq(basicCredentials.accountId, actor.accountId), eq(basicCredentials.id, id)))
    .for("update");
  if (!credential) throw notFound("Basic credential");
  return credential;
}

/** The same, and it still lives: throws `conflict` where it is revoked. */
export async function lockLiveBasicCredential(tx: Transaction, actor: Actor, id: number) {
  const credential = await lockBasicCredential(tx, actor, id);
  if (credential.revokedAt) throw new AppError("conflict", "Basic credential is revoked");
  return credential;
}
