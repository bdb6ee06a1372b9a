import { and, eq, not, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { assessmentInvitations } from "@/db/schema";
import { isInFlight } from "./select-waiting";

/**
 * Claims an invitation for an exclusive try; false if another try is running or the condition
 * fails.
 */
export async function claimInvitation(id: number, condition?: SQL): Promise<boolean> {
  const claimed = await database()
    .update(assessmentInvitations)
    .set({ claimedAt: sql`now()` })
    .where(and(eq(assessmentInvitations.id, id), condition, not(isInFlight)))
    .returning({ id: assessmentInvitations.id });
  return claimed.length > 0;
}
