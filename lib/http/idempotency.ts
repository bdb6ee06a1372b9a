import { and, eq, isNull, sql } from "drizzle-orm";
import { database, inTransaction } from "@/db/client";
import { idempotencyKeys } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { randomToken, sha256 } from "@/lib/auth/secrets";
import { AppError } from "@/lib/errors";

export interface Answer {
  status: number;
  body: string;
  headers: Record<string, string>;
}

const { credential, key, requestHash, lease, leaseUntil, status, body, headers, createdAt } =
  idempotencyKeys;

/**
 * Runs a creating call once for each idempotency key of a credential. A repeated call gets the
 * stored response; another body under the key is 422; a call still running is 409 until its lease
 * of 60 s ends. The response is stored in the transaction of the work itself, so a crash can't
 * cause the work to happen twice. Only successes are stored, for 24 hours.
 */
export async function once(
  actor: Actor,
  name: string,
  request: { path: string; text: string },
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (!/^[\x20-\x7e]{1,255}$/.test(name)) {
    throw new AppError("bad_request", "Idempotency-Key must be 1 to 255 printable characters");
  }
  const hash = sha256(`${request.path}\n${request.text}`);
  const own = randomToken(16);
  const stored = await claimLease(actor, name, hash, own);
  if (stored) return stored;
  const mine = and(eq(credential, actor.credential), eq(key, name), eq(lease, own));
  try {
    return await inTransaction(async (tx) => {
      const answer = await work();
      const kept = await tx
        .update(idempotencyKeys)
        .set({ status: answer.status, body: answer.body, headers: JSON.stringify(answer.headers) })
        .where(mine)
        .returning({ key });
      if (kept.length === 0) throw running();
      return answer;
    });
  } catch (error) {
    await database()
      .delete(idempotencyKeys)
      .where(and(mine, isNull(status)))
      .catch(() => {});
    throw error;
  }
}

const running = () =>
  new AppError("conflict", "A request with this Idempotency-Key is still running");

async function claimLease(
  actor: Actor,
  name: string,
  hash: string,
  own: string,
): Promise<Answer | null> {
  const claimed = await database()
    .insert(idempotencyKeys)
    .values({
      credential: actor.credential,
      key: name,
      requestHash: hash,
      lease: own,
      leaseUntil: sql`now() + interval '60 seconds'`,
    })
    .onConflictDoUpdate({
      target: [credential, key],
      set: {
        requestHash: hash,
        lease: own,
        leaseUntil: sql`now() + interval '60 seconds'`,
        status: null,
        body: null,
        headers: null,
        createdAt: sql`now()`,
      },
      setWhere: sql`${createdAt} < now() - interval '24 hours'
        or (${status} is null and ${leaseUntil} < now())`,
    })
    .returning({ key });
  if (claimed.length > 0) return null;
  const [found] = await database()
    .select({ requestHash, status, body, headers })
    .from(idempotencyKeys)
    .where(and(eq(credential, actor.credential), eq(key, name)));
  if (!found) throw running();
  if (found.requestHash !== hash) {
    throw new AppError("unprocessable", "Idempotency-Key was used with another request");
  }
  if (found.status === null || found.body === null) throw running();
  return { status: found.status, body: found.body, headers: JSON.parse(found.headers ?? "{}") };
}

const batch = 1000;

/** Deletes responses older than a day, in batches. Run by the worker. */
export async function forgetOldAnswers(): Promise<void> {
  for (let count = batch; count === batch; ) {
    ({ count } = await database().execute(sql`
      delete from ${idempotencyKeys} where ctid in (
        select ctid from ${idempotencyKeys}
        where created_at < now() - interval '24 hours' limit ${batch})`));
  }
}
