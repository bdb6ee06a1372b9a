import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { users } from "@/db/schema";
import { forgetAttempts } from "@/lib/auth/throttle";
import { closeUserTokens } from "@/lib/auth/user-tokens";
import { signInsEverywhere } from "./find-known-places";
import { revokeSessions } from "./start-session";

/**
 * Sets the password of a locked person, ends all their sessions in every account, and closes their
 * other password links. `verifies` means that only they could have had the link. Call
 * `forgetSessions` after the commit.
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
  await forgetAttempts(signInsEverywhere(email), tx);
}
