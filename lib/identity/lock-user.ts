import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { users } from "@/db/schema";

/**
 * Lets nobody else change what a person signs in by, nor their memberships and invitations, until
 * the transaction ends, and returns their present password's hash. Whoever changes any of these
 * takes this lock first, so that no two of them lock each other out.
 */
export async function lockUser(tx: Transaction, userId: number): Promise<string | null> {
  const [user] = await tx
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, userId))
    .for("no key update");
  return user?.passwordHash ?? null;
}
