import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { memberships, users } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Origin } from "@/lib/auth/origin";
import { closeUserTokens } from "@/lib/auth/user-tokens";
import { actorOfMembership, type Membership } from "./start-session";

/**
 * Turns an invitation of a locked person into a membership. From now on they use `place.name` in
 * every account. Does nothing if they have joined or are disabled. `credential` names what they
 * signed in with. The caller ensures that the person themselves asked to join.
 */
export async function joinAccount(
  tx: Transaction,
  place: Pick<Membership, "accountId" | "userId" | "name">,
  credential: string,
  origin: Origin,
): Promise<void> {
  const { accountId, userId, name } = place;
  const joined = await tx
    .update(memberships)
    .set({ joinedAt: sql`now()` })
    .where(
      and(
        eq(memberships.accountId, accountId),
        eq(memberships.userId, userId),
        isNull(memberships.joinedAt),
        isNull(memberships.disabledAt),
      ),
    )
    .returning({ userId: memberships.userId });
  if (joined.length === 0) return;
  await tx.update(users).set({ name }).where(eq(users.id, userId));
  await closeUserTokens(tx, { kind: "invitation", userId, accountId });
  await recordAudit(tx, actorOfMembership(place, credential, origin), [
    { action: "member.joined", subjectType: "member", subjectId: userId },
  ]);
}
