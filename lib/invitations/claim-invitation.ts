import { and, eq, not, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { assessmentInvitations } from "@/db/schema";
import { isInFlight } from "./select-waiting";

/**
 * Takes an invitation up for a try that is the only one; false where somebody else is telling the
 * partner already, or where the condition does not hold.
 */
export async function claimInvitation(id: number, condition?: SQL): Promise<boolean> {
  const taken = await database()
    .update(assessmentInvitations)
    .set({ claimedAt: sql`now()` })
    .where(and(eq(assessmentInvitations.id, id), condition, not(isInFlight)))
    .returning({ id: assessmentInvitations.id });
  return taken.length > 0;
}
