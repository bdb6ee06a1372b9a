import { and, eq, isNull } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { memberships, sessions } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Member } from "@/lib/auth/actor";
import { forgetSessions } from "@/lib/auth/session";
import { notFound } from "@/lib/errors";

/** Moves this session to another account of its user. Throws `not_found` where they are no member. */
export async function switchAccount(member: Member, accountId: number): Promise<null> {
  await inTransaction(async (tx) => {
    const [place] = await tx
      .select({ accountId: memberships.accountId })
      .from(memberships)
      .where(
        and(
          eq(memberships.accountId, accountId),
          eq(memberships.userId, member.userId),
          isNull(memberships.disabledAt),
        ),
      )
      .for("key share");
    if (!place) throw notFound("Account");
    await tx
      .update(sessions)
      .set({ accountId })
      .where(and(eq(sessions.id, member.sessionId), isNull(sessions.revokedAt)));
    await recordAudit(tx, { ...member, accountId }, [
      { action: "session.switched", subjectType: "member", subjectId: member.userId },
    ]);
  });
  forgetSessions();
  return null;
}
