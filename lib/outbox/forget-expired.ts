import { lt, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { oauthTokens, sessions, signInAttempts, userTokens } from "@/db/schema";

/** The name of the worker's task that clears away what is out of date, once a day. */
export const cleanUpTask = "clean-up";

/** Drops sessions and mailed tokens a week after they end, access tokens and attempts a day. */
export async function forgetExpired(): Promise<void> {
  const weekAgo = sql`now() - interval '7 days'`;
  const db = database();
  await db.delete(sessions).where(lt(sessions.expiresAt, weekAgo));
  await db.delete(userTokens).where(lt(userTokens.expiresAt, weekAgo));
  const dayAgo = sql`now() - interval '1 day'`;
  await db.delete(oauthTokens).where(lt(oauthTokens.expiresAt, dayAgo));
  await db.delete(signInAttempts).where(lt(signInAttempts.windowStartedAt, dayAgo));
}
