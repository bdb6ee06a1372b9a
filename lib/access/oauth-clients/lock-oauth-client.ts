import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { oauthClients } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";

/** A client of the account, whose secrets nobody else changes until the end. Throws `not_found`. */
export async function lockOAuthClient(tx: Transaction, actor: Actor, id: number) {
  const [client] = await tx
    .select({ name: oauthClients.name, revokedAt: oauthClients.revokedAt })
    .from(oauthClients)
    .where(and(eq(oauthClients.accountId, actor.accountId), eq(oauthClients.id, id)))
    .for("update");
  if (!client) throw notFound("OAuth client");
  return client;
}
