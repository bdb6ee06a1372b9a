import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { users } from "@/db/schema";

/**
 * Locks a person's credentials, memberships and invitations until the transaction ends, and returns
 * their current password hash. Take this lock before changing any of these, to avoid deadlocks.
 */
export async function lockUser(tx: Transaction, userId: number): Promise<string | null> {
  const [user] = await tx
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, userId))
    .for("no key update");
  return user?.passwordHash ?? null;
}
