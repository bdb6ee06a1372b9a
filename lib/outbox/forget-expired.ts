import { and, isNull, lt, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { oauthTokens, outboxMessages, sessions, signInAttempts, userTokens } from "@/db/schema";

/** The name of the worker's task that clears away what is out of date, once a day. */
export const cleanUpTask = "clean-up";

/** The name of its task that clears away access tokens that have ended, every hour. */
export const forgetTokensTask = "forget-tokens";

/** Drops access tokens that have ended: to whoever holds one it is as if it had never been. */
export async function forgetTokens(): Promise<void> {
  await database().delete(oauthTokens).where(lt(oauthTokens.expiresAt, sql`now()`));
}

/** Drops sessions and links of people a week after they end, mails of no account too; attempts a day. */
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
