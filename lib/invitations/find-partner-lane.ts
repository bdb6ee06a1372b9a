import { and, asc, eq, lte, not, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { assessmentInvitations } from "@/db/schema";
import { Lanes } from "@/lib/outbound/lanes";
import { PartnerProblem } from "@/lib/partners/explain-problem";
import type { PartnerRow } from "@/lib/partners/serialize";
import { queueInvitations } from "./queue-invitations";
import { isInFlight } from "./select-waiting";

/** The worker's calls to partners; calls that a user waits for aren't counted. */
const lanes = new Lanes({ max: 2, minPause: 5, maxPause: 60 });

const receiverOf = ({ id, baseUrl }: PartnerRow): string => `${id} ${baseUrl}`;

export const isLeftAlone = (partner: PartnerRow): boolean =>
  lanes.pauseOf(receiverOf(partner), Date.now()) > 0;

/**
 * Calls a partner if its lane has room; returns whether it had. `call` returns the problem, null
 * for success, or undefined if nothing was sent.
 */
export async function inLane(
  partner: PartnerRow,
  call: () => Promise<PartnerProblem | null | undefined>,
): Promise<boolean> {
  const receiver = receiverOf(partner);
  if (!lanes.enter(receiver)) return false;
  let answered: boolean | null = null;
  try {
    const problem = await call();
    answered = problem === undefined ? null : !problem?.isSilence;
  } finally {
    lanes.leave(receiver, answered, Date.now());
  }
  return true;
}

/** Returns the problem recorded when a partner is being left alone. */
export const silence = () =>
  new PartnerProblem("The partner didn't respond a moment ago, so it wasn't called again", {
    passing: true,
  });

/** Queues a partner's next invitation, left waiting while the partner was busy. */
export async function wakeNext({ accountId, id }: PartnerRow): Promise<void> {
  const { nextAttemptAt } = assessmentInvitations;
  const [next] = await database()
    .select({ id: assessmentInvitations.id })
    .from(assessmentInvitations)
    .where(
      and(
        eq(assessmentInvitations.accountId, accountId),
        eq(assessmentInvitations.partnerId, id),
        lte(nextAttemptAt, sql`now()`),
        not(isInFlight),
      ),
    )
    .orderBy(asc(nextAttemptAt), asc(assessmentInvitations.id))
    .limit(1);
  if (next) await queueInvitations(database(), [next.id]);
}
