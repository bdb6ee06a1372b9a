import { and, inArray, isNull, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { assessmentSessions, events } from "@/db/schema";
import { systemActor } from "@/lib/auth/actor";
import { recordEvents } from "@/lib/events/record-events";
import { isImpatient } from "./sitting-times";

const type = "assessment.unacknowledged";
const atOnce = 500;

/**
 * Puts on the timeline, once for each attempt, that an inviter did not take notice of the end of a
 * sitting within two minutes. Answers how many they were.
 */
export function noteUnacknowledged(): Promise<number> {
  return inTransaction(async (tx) => {
    const ids = (await lockUnacknowledged(tx)).map(({ id }) => id);
    if (ids.length === 0) return 0;
    const sessions = await tx
      .select({
        id: assessmentSessions.id,
        accountId: assessmentSessions.accountId,
        candidateId: assessmentSessions.candidateId,
        attempt: assessmentSessions.attempt,
      })
      .from(assessmentSessions)
      .where(and(inArray(assessmentSessions.id, ids), isUnnoted));
    for (const { id: sessionId, accountId, candidateId, attempt } of sessions) {
      const data = { attempt };
      await recordEvents(tx, systemActor(accountId), [{ type, sessionId, candidateId, data }]);
    }
    return sessions.length;
  });
}

const isUnnoted = sql`not exists (
  select from ${events} as noted
  where noted.account_id = ${assessmentSessions.accountId}
    and noted.session_id = ${assessmentSessions.id}
    and noted.type = ${type}
    and noted.data ->> 'attempt' = ${assessmentSessions.attempt}::text
)`;

/** Locked first and looked at again then, so that two workers do not note the same one. */
const lockUnacknowledged = (tx: Transaction) =>
  tx
    .select({ id: assessmentSessions.id })
    .from(assessmentSessions)
    .where(
      and(
        inArray(assessmentSessions.status, ["Finished", "Completed"]),
        isNull(assessmentSessions.acknowledgedAt),
        isImpatient,
        isUnnoted,
      ),
    )
    .limit(atOnce)
    .for("update", { skipLocked: true });
