import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { database, inTransaction, type Transaction } from "@/db/client";
import { memberships, sessions, users } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Actor } from "./actor";
import type { Origin } from "./origin";
import { randomToken } from "./secrets";
import { forgetSessions } from "./session";
import { firstExpiry } from "./session-life";

/** A user's enabled place in an account: what a session is of. */
export interface Place {
  accountId: number;
  userId: number;
  name: string;
  email: string;
}

export const emailIs = (email: string): SQL =>
  sql`lower(${users.email}) = ${email.trim().toLowerCase()}`;

/**
 * The place that the user of an email lands in, in whatever case it is written: the first account
 * where they are an enabled member, or null.
 */
export async function firstPlace(email: string): Promise<Place | null> {
  const [place] = await database()
    .select({
      accountId: memberships.accountId,
      userId: users.id,
      name: users.name,
      email: users.email,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(emailIs(email), isNull(memberships.disabledAt)))
    .orderBy(asc(memberships.createdAt), asc(memberships.accountId))
    .limit(1);
  return place ?? null;
}

/** A member who has not signed in yet, as the actor of what leads there. */
export const actorOfPlace = (
  { accountId, userId, name }: Omit<Place, "email">,
  credential: string,
  origin: Origin = {},
): Actor => ({
  kind: "user",
  accountId,
  userId,
  name,
  permissions: new Set(),
  credential,
  ...origin,
});

/** Starts a session and answers its id, which the cookie's token will carry. */
export async function startSession(
  tx: Transaction,
  place: Omit<Place, "email">,
  by: "password" | "single sign-on" | "invitation" | "reset" | "setup",
  origin: Origin,
): Promise<string> {
  const id = randomToken(24);
  await tx.insert(sessions).values({
    id,
    accountId: place.accountId,
    userId: place.userId,
    address: origin.address ?? null,
    agent: origin.agent ?? null,
    expiresAt: firstExpiry(new Date()),
  });
  await recordAudit(tx, actorOfPlace(place, `session:${id}`, origin), [
    {
      action: "session.started",
      subjectType: "member",
      subjectId: place.userId,
      data: { by, ...(origin.address && { address: origin.address }) },
    },
  ]);
  return id;
}

/** Ends one session. Does nothing where it has ended already. */
export async function endSession(id: string): Promise<void> {
  await inTransaction(async (tx) => {
    const [ended] = await tx
      .update(sessions)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(sessions.id, id), isNull(sessions.revokedAt)))
      .returning({ accountId: sessions.accountId, userId: sessions.userId });
    if (!ended) return;
    const [person] = await tx
      .select({ name: users.name })
      .from(users)
      .where(eq(users.id, ended.userId));
    const actor = actorOfPlace({ ...ended, name: person?.name ?? "" }, `session:${id}`);
    await recordAudit(tx, actor, [
      { action: "session.ended", subjectType: "member", subjectId: ended.userId },
    ]);
  });
  forgetSessions();
}

/** Ends sessions of a user: all, or those of one account. Call `forgetSessions` after the commit. */
export async function revokeSessions(
  tx: Transaction,
  owner: { userId: number; accountId?: number },
): Promise<void> {
  await tx
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(sessions.userId, owner.userId),
        owner.accountId === undefined ? undefined : eq(sessions.accountId, owner.accountId),
        isNull(sessions.revokedAt),
      ),
    );
}
