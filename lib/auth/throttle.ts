import { eq, sql } from "drizzle-orm";
import { database, type Transaction } from "@/db/client";
import { signInAttempts } from "@/db/schema";
import { AppError } from "@/lib/errors";
import type { Origin } from "./origin";
import { macOf } from "./secrets";
import { networkOf, secondsLeft, throttledText, windowMinutes } from "./throttle-window";

const { key, failures, windowStartedAt } = signInAttempts;

/** A counted kind of attempt by someone, and how many a window allows. */
export interface Limit {
  key: string;
  max: number;
}

const limitOf = (what: string, subject: string, max: number): Limit => ({
  key: `${what}:${macOf("throttle", subject)}`,
  max,
});

/** Limits attempts at `what` by one email, in any case. */
export const byEmail = (what: string, email: string, max: number): Limit =>
  limitOf(`${what}:email`, email.trim().toLowerCase(), max);

/** Limits attempts at `what` from one address; no limit if the host doesn't know addresses. */
export const byAddress = (what: string, origin: Origin, max: number): Limit[] =>
  origin.address ? [limitOf(`${what}:address`, networkOf(origin.address), max)] : [];

/** Limits attempts at `what` by one client from one address, or from all if unknown. */
export const byClient = (what: string, clientId: string, origin: Origin, max: number): Limit => {
  const network = origin.address ? networkOf(origin.address) : "";
  return limitOf(`${what}:client`, `${network} ${clientId}`, max);
};

/**
 * Counts one attempt under each limit in advance, so that concurrent ones can't exceed it. Throws
 * `too_many_requests`, with the time to wait, if a window is full.
 */
export async function countAttempt(limits: readonly Limit[]): Promise<void> {
  const ended = sql`${windowStartedAt} <= now() - make_interval(mins => ${windowMinutes})`;
  for (const limit of limits) {
    const counted = await database()
      .insert(signInAttempts)
      .values({ key: limit.key, failures: 1 })
      .onConflictDoUpdate({
        target: key,
        set: {
          failures: sql`case when ${ended} then 1 else ${failures} + 1 end`,
          windowStartedAt: sql`case when ${ended} then now() else ${windowStartedAt} end`,
        },
        setWhere: sql`${ended} or ${failures} < ${limit.max}`,
      })
      .returning({ key });
    if (counted.length === 0) throw await refusal(limit);
  }
}

async function refusal(limit: Limit): Promise<AppError> {
  const [row] = await database()
    .select({ windowStartedAt, now: sql<Date>`now()`.mapWith(windowStartedAt) })
    .from(signInAttempts)
    .where(eq(key, limit.key));
  const seconds = row ? secondsLeft(row.windowStartedAt, row.now) : 1;
  return new AppError("too_many_requests", throttledText(seconds), {
    headers: { "Retry-After": String(seconds) },
  });
}

/** Removes one attempt that succeeded. */
export async function uncountAttempt(limits: readonly Limit[]): Promise<void> {
  for (const limit of limits) {
    await database()
      .update(signInAttempts)
      .set({ failures: sql`greatest(${failures} - 1, 0)` })
      .where(eq(key, limit.key));
  }
}

/** Resets a count. */
export async function forgetAttempts(
  limit: Limit,
  at: Pick<Transaction, "delete"> = database(),
): Promise<void> {
  await at.delete(signInAttempts).where(eq(key, limit.key));
}
