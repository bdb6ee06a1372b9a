import { and, asc, eq, lte, not, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { assessmentInvitations } from "@/db/schema";
import { Lanes } from "@/lib/outbound/lanes";
import { PartnerProblem } from "@/lib/partners/explain-problem";
import type { PartnerRow } from "@/lib/partners/serialize";
import { queueInvitations } from "./queue-invitations";
import { isInFlight } from "./select-waiting";

/** What the worker asks and tells partners; calls that somebody waits for are not counted. */
const lanes = new Lanes({ most: 2, leastPause: 5, longestPause: 60 });

const receiverOf = ({ id, baseUrl }: PartnerRow): string => `${id} ${baseUrl}`;

export const isLeftAlone = (partner: PartnerRow): boolean =>
  lanes.pauseOf(receiverOf(partner), Date.now()) > 0;

/**
 * Calls a partner where it has a place free; answers whether it had. `call` answers what went
 * wrong, null where nothing did, undefined where nothing left.
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

/** Why an invitation is not sent now to a partner that is left alone. */
export const silence = () =>
  new PartnerProblem("The partner gave no answer a moment ago and was not called again", {
    passing: true,
  });

/** Queues what a partner is to be told next: what came while it was called was left waiting. */
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
