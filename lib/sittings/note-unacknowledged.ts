import { and, inArray, isNull, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { events, sittings } from "@/db/schema";
import { systemActor } from "@/lib/auth/actor";
import { recordEvents } from "@/lib/events/record-events";
import { isImpatient } from "./select-times";

const type = "assessment.unacknowledged";
const atOnce = 500;

/**
 * Records on the timeline, once per attempt, that an inviter did not acknowledge the end of a
 * sitting within two minutes. Returns how many it recorded.
 */
export function noteUnacknowledged(): Promise<number> {
  return inTransaction(async (tx) => {
    const ids = (await lockUnacknowledged(tx)).map(({ id }) => id);
    if (ids.length === 0) return 0;
    const late = await tx
      .select({
        id: sittings.id,
        accountId: sittings.accountId,
        candidateId: sittings.candidateId,
        attempt: sittings.attempt,
      })
      .from(sittings)
      .where(and(inArray(sittings.id, ids), isUnnoted));
    for (const { id: sittingId, accountId, candidateId, attempt } of late) {
      const data = { attempt };
      await recordEvents(tx, systemActor(accountId), [{ type, sittingId, candidateId, data }]);
    }
    return late.length;
  });
}

const isUnnoted = sql`not exists (
  select from ${events} as noted
  where noted.account_id = ${sittings.accountId}
    and noted.sitting_id = ${sittings.id}
    and noted.type = ${type}
    and noted.data ->> 'attempt' = ${sittings.attempt}::text
)`;

/** Checks again after locking, so that two workers don't record the same one. */
const lockUnacknowledged = (tx: Transaction) =>
  tx
    .select({ id: sittings.id })
    .from(sittings)
    .where(
      and(
        inArray(sittings.status, ["Finished", "Completed"]),
        isNull(sittings.acknowledgedAt),
        isImpatient,
        isUnnoted,
      ),
    )
    .limit(atOnce)
    .for("update", { skipLocked: true });
