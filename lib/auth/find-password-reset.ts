import { and, eq, exists, isNull, sql } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { memberships, users, userTokens } from "@/db/schema";
import { isUserTokenOpen, userTokenId } from "./user-tokens";

/**
 * Returns the person of a password link, or null if the link is unknown, used, replaced or expired,
 * or they can't enter any account. Read-only.
 */
export async function findPasswordReset(token: string, at: Queryable = database()) {
  const id = userTokenId("reset", token);
  return id === null ? null : findPasswordResetById(id, at);
}

/** Returns the person of a password link's ID, or null. Read-only. */
export async function findPasswordResetById(id: string, at: Queryable = database()) {
  const place = at
    .select({ one: sql`1` })
    .from(memberships)
    .where(and(eq(memberships.userId, userTokens.userId), isNull(memberships.disabledAt)));
  const [found] = await at
    .select({ id: userTokens.id, userId: users.id, email: users.email })
    .from(userTokens)
    .innerJoin(users, eq(users.id, userTokens.userId))
    .where(
      and(eq(userTokens.id, id), eq(userTokens.kind, "reset"), isUserTokenOpen(), exists(place)),
    );
  return found ?? null;
}
