import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { memberships, users } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Origin } from "@/lib/auth/origin";
import { closeUserTokens } from "@/lib/auth/user-tokens";
import { actorOfMembership, type Membership } from "./start-session";

/**
 * Turns an invitation of a locked person into a membership; from now on they go by `place.name`,
 * in every account. Changes nothing for who has joined already or was disabled. `credential` says
 * what they came by. The caller has made sure that the person asks, and no one else.
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
