import { and, eq, exists, isNull, sql } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { memberships, users, userTokens } from "@/db/schema";
import { isUserTokenOpen, userTokenId } from "./user-tokens";

/**
 * Returns the person behind a link to choose a new password, or null where the link is unknown,
 * used, replaced or over, or they may enter no account. Reads only.
 */
export async function findPasswordReset(token: string, at: Queryable = database()) {
  const id = userTokenId("reset", token);
  return id === null ? null : findPasswordResetById(id, at);
}

/** Returns the same by the id of the link. */
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
