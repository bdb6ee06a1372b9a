import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { database } from "@/db/client";
import { memberships } from "@/db/schema";

/** Returns whether a person has joined the account and hasn't left it. */
export async function isActiveMember(accountId: number, userId: number): Promise<boolean> {
  const [found] = await database()
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(
      and(
        eq(memberships.accountId, accountId),
        eq(memberships.userId, userId),
        isNull(memberships.disabledAt),
        isNotNull(memberships.joinedAt),
      ),
    );
  return found !== undefined;
}
