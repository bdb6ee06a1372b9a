import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { database, inTransaction, type Queryable, type Transaction } from "@/db/client";
import { accounts, memberships, sessions, users } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { ownName } from "@/lib/auth/find-member-invitation";
import type { Origin } from "@/lib/auth/origin";
import { randomToken } from "@/lib/auth/secrets";
import { forgetSessions } from "@/lib/auth/session";
import { firstExpiry } from "@/lib/auth/session-life";
import { emailKeys } from "@/lib/format/email-address";

/** An account that a user has joined or is invited to, in which a session can start. */
export interface Membership {
  accountId: number;
  accountName: string;
  userId: number;
  name: string;
  email: string;
  /** False while the person is only invited. */
  isJoined: boolean;
  /** True if they have verified their address. */
  isVerified: boolean;
  hasPassword: boolean;
}

/** The way a person signed in. */
export type SignInMethod = "password" | "single sign-on" | "invitation" | "reset" | "setup";

type Person = Pick<Membership, "accountId" | "userId" | "name">;

const placeColumns = {
  accountId: memberships.accountId,
  accountName: accounts.name,
  userId: users.id,
  name: ownName,
  email: users.email,
  isJoined: sql<boolean>`${memberships.joinedAt} is not null`,
  isVerified: sql<boolean>`${users.emailVerifiedAt} is not null`,
  hasPassword: sql<boolean>`${users.passwordHash} is not null`,
};

/** Matches the user of an email, in any case and in both spellings of its domain. */
export const emailIs = (email: string): SQL =>
  inArray(sql`lower(${users.email})`, emailKeys(email));

/**
 * Lists the accounts in which the user that `who` matches can sign in: joined ones first, oldest
 * first, then invitations. Leaves out disabled memberships, and accounts not in `codes` if given.
 */
export async function listMemberships(
  who: SQL,
  { at = database(), codes }: { at?: Queryable; codes?: readonly string[] } = {},
): Promise<Membership[]> {
  return at
    .select(placeColumns)
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(and(who, isNull(memberships.disabledAt), codes && inArray(accounts.code, [...codes])))
    .orderBy(
      sql`${memberships.joinedAt} is null`,
      asc(memberships.createdAt),
      asc(memberships.accountId),
    );
}

/** Returns a member as an actor without permissions, for the audit log. */
export const actorOfMembership = (
  { accountId, userId, name }: Person,
  credential: string,
  { address, agent }: Origin = {},
): Actor => ({
  kind: "user",
  accountId,
  userId,
  name,
  permissions: new Set(),
  credential,
  address,
  agent,
});

/** Starts a session and returns its ID, which the cookie's token contains. */
export async function startSession(
  tx: Transaction,
  place: Person,
  by: SignInMethod,
  origin: Origin,
): Promise<string> {
  const id = randomToken(24);
  await tx.insert(sessions).values({
    id,
    accountId: place.accountId,
    userId: place.userId,
    address: origin.address ?? null,
    agent: origin.agent ?? null,
    singleSignOn: by === "single sign-on",
    expiresAt: firstExpiry(new Date()),
  });
  await recordAudit(tx, actorOfMembership(place, `session:${id}`, origin), [
    {
      action: "session.started",
      subjectType: "member",
      subjectId: place.userId,
      data: { by, ...(origin.address && { address: origin.address }) },
    },
  ]);
  return id;
}

/** Ends one session, if it hasn't ended. */
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
    const actor = actorOfMembership({ ...ended, name: person?.name ?? "" }, `session:${id}`);
    await recordAudit(tx, actor, [
      { action: "session.ended", subjectType: "member", subjectId: ended.userId },
    ]);
  });
  forgetSessions();
}

/** Ends a user's sessions: all, or those of one account. Call `forgetSessions` after the commit. */
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
