import { and, eq, isNull } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { sessions, users } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Member } from "@/lib/auth/actor";
import { forgetSessions } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { AppError, notFound } from "@/lib/errors";
import { mayJoin } from "./enter-account";
import { joinAccount } from "./join-account";
import { lockUser } from "./lock-user";
import { listMemberships } from "./start-session";

/**
 * Moves this session to another account of its user, accepting an invitation if there is one.
 * Throws `not_found` if the user has neither, or the session may not enter or join it; and
 * `unauthenticated` if the session has ended.
 */
export async function switchAccount(member: Member, accountId: number): Promise<null> {
  await inTransaction(async (tx) => {
    await lockUser(tx, member.userId);
    const { userId, singleSignOn } = member;
    const codes = singleSignOn ? env.OIDC_ACCOUNTS : undefined;
    const places = await listMemberships(eq(users.id, userId), { at: tx, codes });
    const place = places.find((each) => each.accountId === accountId);
    if (!place) throw notFound("Account");
    const actor = { ...member, accountId };
    if (!place.isJoined) {
      if (!mayJoin(place, singleSignOn)) throw notFound("Account");
      await joinAccount(tx, place, member.credential, member);
    }
    const moved = await tx
      .update(sessions)
      .set({ accountId })
      .where(and(eq(sessions.id, member.sessionId), isNull(sessions.revokedAt)))
      .returning({ id: sessions.id });
    if (moved.length === 0) throw new AppError("unauthenticated", "Authentication required");
    await recordAudit(tx, actor, [
      { action: "session.switched", subjectType: "member", subjectId: userId },
    ]);
  });
  forgetSessions();
  return null;
}
