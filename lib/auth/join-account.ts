import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { memberships, users } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Origin } from "./origin";
import { actorOfPlace, type Place } from "./sessions";
import { closeUserTokens } from "./user-tokens";

interface Joining {
  /** What the person came by, for the audit log. */
  credential: string;
  origin?: Origin;
  /** What they call themselves; absent where they were not asked. */
  name?: string;
}

/**
 * Turns an invitation of a locked person into a membership and returns their name, which the
 * account sees from now on: their own, or what it invited them as where they have joined no account
 * before. Changes nothing for who has joined already or was disabled. The caller has made sure that
 * the person asks, and no one else.
 */
export async function joinAccount(
  tx: Transaction,
  place: Pick<Place, "accountId" | "userId" | "name">,
  { credential, origin, name }: Joining,
): Promise<string> {
  const { accountId, userId } = place;
  const [joined] = await tx
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
    .returning({ invitedName: memberships.invitedName });
  if (!joined) return place.name;
  const own = name ?? nameOnJoining(accountId, joined.invitedName ?? place.name);
  const [person] = await tx
    .update(users)
    .set({ name: own })
    .where(eq(users.id, userId))
    .returning({ name: users.name });
  if (!person) throw new Error("a member vanished");
  await closeUserTokens(tx, { kind: "invitation", userId, accountId });
  await recordAudit(tx, actorOfPlace({ ...place, ...person }, credential, origin), [
    { action: "member.joined", subjectType: "member", subjectId: userId },
  ]);
  return person.name;
}

const nameOnJoining = (accountId: number, invitedName: string) => sql<string>`case when exists (
  select from ${memberships} as other
  where other.user_id = ${users.id} and other.account_id <> ${accountId}
    and other.joined_at is not null
) then ${users.name} else ${invitedName} end`;
