import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { users } from "@/db/schema";
import { revokeSessions } from "./sessions";
import { byEmail, forgetAttempts } from "./throttle";
import { closeUserTokens } from "./user-tokens";

/** Lets nobody else change what a person signs in by, nor invite them, until the transaction ends. */
export async function lockUser(tx: Transaction, userId: number): Promise<void> {
  await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("update");
}

/**
 * Sets the password of a locked person, ends all their sessions, in every account, and closes
 * their links to choose another. `verifies` says that they came by a link which only they could
 * have. Call `forgetSessions` after the commit.
 */
export async function setPassword(
  tx: Transaction,
  { userId, email }: { userId: number; email: string },
  { passwordHash, verifies }: { passwordHash: string; verifies: boolean },
): Promise<void> {
  await tx
    .update(users)
    .set({
      passwordHash,
      passwordChangedAt: sql`now()`,
      ...(verifies && { emailVerifiedAt: sql`coalesce(${users.emailVerifiedAt}, now())` }),
    })
    .where(eq(users.id, userId));
  await closeUserTokens(tx, { kind: "reset", userId, accountId: null });
  await revokeSessions(tx, { userId });
  await forgetAttempts(byEmail("sign-in", email, 10), tx);
}

/**
 * Takes away the password of a person who has not shown that the address is theirs, since whoever
 * chose it may be somebody else, and ends the sessions that it started. Call `forgetSessions`
 * after the commit.
 */
export async function dropUnverifiedPassword(tx: Transaction, userId: number): Promise<void> {
  const dropped = await tx
    .update(users)
    .set({ passwordHash: null })
    .where(and(eq(users.id, userId), isNull(users.emailVerifiedAt)))
    .returning({ id: users.id });
  if (dropped.length > 0) await revokeSessions(tx, { userId, singleSignOn: false });
}
