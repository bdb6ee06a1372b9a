import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { database } from "@/db/client";
import { memberships, users } from "@/db/schema";

/**
 * Returns the one active member with that name, as a contact for candidates; null for none or
 * several.
 */
export async function contactOf(
  accountId: number,
  name: string,
): Promise<{ name: string; email: string } | null> {
  const members = await database()
    .select({ name: users.name, email: users.email })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.accountId, accountId),
        isNull(memberships.disabledAt),
        isNotNull(memberships.joinedAt),
        eq(users.name, name),
      ),
    )
    .limit(2);
  return members.length === 1 ? (members[0] ?? null) : null;
}
