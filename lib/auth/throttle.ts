import { eq, type SQL, sql } from "drizzle-orm";
import { database, inTransaction, type Transaction } from "@/db/client";
import { signInAttempts } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { emailKey } from "@/lib/format/email-address";
import type { Origin } from "./origin";
import { macOf } from "./secrets";
import {
  firstDelay,
  lastDelay,
  memoryHours,
  neighbourhoodOf,
  networkOf,
  secondsLeft,
  throttledText,
  windowMinutes,
} from "./throttle-window";

const { key, failures, windowStartedAt } = signInAttempts;

/** A counted kind of attempt by someone, and how many are allowed. */
export interface Limit {
  key: string;
  max: number;
  /**
   * True if each attempt beyond `max` has to wait twice as long as the one before. Otherwise `max`
   * is what a window allows.
   */
  grows?: boolean;
}

const limitOf = (what: string, subject: string, max: number): Limit => ({
  key: `${what}:${macOf("throttle", subject)}`,
  max,
});

/** Limits attempts at `what` by one email, in any spelling. */
export const byEmail = (what: string, email: string, max: number): Limit =>
  limitOf(`${what}:email`, emailKey(email), max);

/** Slows down attempts at `what` on one subject from one place: a device, or a network. */
export const byPlace = (what: string, subject: string, place: string, max: number): Limit => ({
  ...limitOf(`${what}:place`, `${place} ${subject}`, max),
  grows: true,
});

/** Slows down attempts at `what` on one subject from everywhere. */
export const bySubject = (what: string, subject: string, max: number): Limit => ({
  ...limitOf(`${what}:subject`, subject, max),
  grows: true,
});

/** Returns the network of an origin; all unknown addresses are one. */
export const networkOfOrigin = ({ address }: Origin): string =>
  address ? neighbourhoodOf(address) : "";

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
 * `too_many_requests`, with the time to wait, if a window is full. What one limit refuses counts
 * under no other, so that a place that is slowed down slows down no others.
 */
export const countAttempt = (limits: readonly Limit[]): Promise<void> =>
  inTransaction((tx) => countUnder(tx, limits));

async function countUnder(tx: Transaction, limits: readonly Limit[]): Promise<void> {
  for (const limit of limits) {
    const ended = limit.grows
      ? sql`${windowStartedAt} <= now() - make_interval(hours => ${memoryHours})`
      : sql`${windowStartedAt} <= now() - make_interval(mins => ${windowMinutes})`;
    const isAllowed = limit.grows
      ? sql`${windowStartedAt} <= now() - make_interval(secs => ${delayOf(limit)})`
      : sql`false`;
    const restarts = limit.grows ? sql`true` : ended;
    const counted = await tx
      .insert(signInAttempts)
      .values({ key: limit.key, failures: 1 })
      .onConflictDoUpdate({
        target: key,
        set: {
          failures: sql`case when ${ended} then 1 else ${failures} + 1 end`,
          windowStartedAt: sql`case when ${restarts} then now() else ${windowStartedAt} end`,
        },
        setWhere: sql`${ended} or ${failures} < ${limit.max} or ${isAllowed}`,
      })
      .returning({ key });
    if (counted.length === 0) throw await refusal(tx, limit);
  }
}

/** Selects the seconds to wait after the last counted attempt. */
const delayOf = ({ max, grows }: Limit): SQL<number> =>
  grows
    ? sql`least(${lastDelay}::float, ${firstDelay}::float * power(2, least(${failures} - ${max}::int, 20)))`
    : sql`${windowMinutes * 60}::float`;

async function refusal(tx: Transaction, limit: Limit): Promise<AppError> {
  const [row] = await tx
    .select({
      ...{ windowStartedAt, now: sql<Date>`now()`.mapWith(windowStartedAt) },
      delay: delayOf(limit),
    })
    .from(signInAttempts)
    .where(eq(key, limit.key));
  const seconds = row ? secondsLeft(row.windowStartedAt, row.now, row.delay) : 1;
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
