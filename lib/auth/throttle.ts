import { eq, sql } from "drizzle-orm";
import { database, type Transaction } from "@/db/client";
import { signInAttempts } from "@/db/schema";
import { AppError } from "@/lib/errors";
import type { Origin } from "./origin";
import { macOf } from "./secrets";
import { networkOf, secondsLeft, throttledText, windowMinutes } from "./throttle-window";

const { key, failures, windowStartedAt } = signInAttempts;

/** What is counted: attempts at something by someone, and how many a window allows. */
export interface Limit {
  key: string;
  most: number;
}

const limitOf = (what: string, subject: string, most: number): Limit => ({
  key: `${what}:${macOf("throttle", subject)}`,
  most,
});

/** Attempts at `what` by one email, in whatever case it is written. */
export const byEmail = (what: string, email: string, most: number): Limit =>
  limitOf(`${what}:email`, email.trim().toLowerCase(), most);

/** Attempts at `what` from one address; nothing where the host does not know addresses. */
export const byAddress = (what: string, origin: Origin, most: number): Limit[] =>
  origin.address ? [limitOf(`${what}:address`, networkOf(origin.address), most)] : [];

/** Attempts at `what` by one client from one address; from all, where none is known. */
export const byClient = (what: string, clientId: string, origin: Origin, most: number): Limit => {
  const network = origin.address ? networkOf(origin.address) : "";
  return limitOf(`${what}:client`, `${network} ${clientId}`, most);
};

/**
 * Counts one attempt under each limit before it is made, so that no number of simultaneous ones
 * gets past. Throws `too_many_requests`, which says when to try again, where a window is full.
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
        setWhere: sql`${ended} or ${failures} < ${limit.most}`,
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

/** Takes back one attempt that turned out right. */
export async function uncountAttempt(limits: readonly Limit[]): Promise<void> {
  for (const limit of limits) {
    await database()
      .update(signInAttempts)
      .set({ failures: sql`greatest(${failures} - 1, 0)` })
      .where(eq(key, limit.key));
  }
}

/** Starts a count anew. */
export async function forgetAttempts(
  limit: Limit,
  at: Pick<Transaction, "delete"> = database(),
): Promise<void> {
  await at.delete(signInAttempts).where(eq(key, limit.key));
}
