import { and, eq, isNull, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { accounts, memberships, sessions, users } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Member } from "@/lib/auth/actor";
import { joinRefusal } from "@/lib/auth/enter-account";
import { joinAccount } from "@/lib/auth/join-account";
import { lockUser } from "@/lib/auth/lock-user";
import { forgetSessions } from "@/lib/auth/session";
import { servedBySingleSignOn } from "@/lib/auth/single-sign-on";
import { AppError, notFound } from "@/lib/errors";

/**
 * Moves this session to another account of its user, and joins it where they are invited. Throws
 * `not_found` where they are neither, or the session may not enter or join it, and so gets to know
 * nothing of it; `unauthenticated` where it has ended meanwhile.
 */
export async function switchAccount(member: Member, accountId: number): Promise<null> {
  await inTransaction(async (tx) => {
    await lockUser(tx, member.userId);
    const place = await findPlace(tx, member.userId, accountId);
    if (!place) throw notFound("Account");
    const { singleSignOn } = member;
    if (singleSignOn && !servedBySingleSignOn(place.code)) throw notFound("Account");
    const actor = { ...member, accountId };
    if (!place.isJoined) {
      if (joinRefusal(place, singleSignOn)) throw notFound("Account");
      await joinAccount(tx, actor, { credential: member.credential, origin: member });
    }
    const moved = await tx
      .update(sessions)
      .set({ accountId })
      .where(and(eq(sessions.id, member.sessionId), isNull(sessions.revokedAt)))
      .returning({ id: sessions.id });
    if (moved.length === 0) throw new AppError("unauthenticated", "Authentication required");
    await recordAudit(tx, actor, [
      { action: "session.switched", subjectType: "member", subjectId: member.userId },
    ]);
  });
  forgetSessions();
  return null;
}

async function findPlace(tx: Transaction, userId: number, accountId: number) {
  const [place] = await tx
    .select({
      code: accounts.code,
      isJoined: sql<boolean>`${memberships.joinedAt} is not null`,
      isVerified: sql<boolean>`${users.emailVerifiedAt} is not null`,
      hasPassword: sql<boolean>`${users.passwordHash} is not null`,
    })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.accountId, accountId),
        eq(memberships.userId, userId),
        isNull(memberships.disabledAt),
      ),
    )
    .for("key share", { of: memberships });
  return place;
}
