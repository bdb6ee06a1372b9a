import { and, isNull, lt, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { oauthTokens, outboxMessages, sessions, signInAttempts, userTokens } from "@/db/schema";

/** Worker task that deletes outdated records, once a day. */
export const cleanUpTask = "clean-up";

/** Worker task that deletes expired access tokens, every hour. */
export const forgetTokensTask = "forget-tokens";

/** Deletes expired access tokens. Their bearers get the same response as before. */
export async function forgetTokens(): Promise<void> {
  await database().delete(oauthTokens).where(lt(oauthTokens.expiresAt, sql`now()`));
}

/**
 * Deletes sessions, personal links and personal emails a week after they end, and sign-in attempts
 * after a day.
 */
export async function forgetExpired(): Promise<void> {
  const weekAgo = sql`now() - interval '7 days'`;
  const db = database();
  await db.delete(sessions).where(lt(sessions.expiresAt, weekAgo));
  await db.delete(userTokens).where(lt(userTokens.expiresAt, weekAgo));
  await db
    .delete(outboxMessages)
    .where(and(isNull(outboxMessages.accountId), lt(outboxMessages.createdAt, weekAgo)));
  const dayAgo = sql`now() - interval '1 day'`;
  await db.delete(signInAttempts).where(lt(signInAttempts.windowStartedAt, dayAgo));
}
