import { and, eq, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { Task } from "graphile-worker";
import { z } from "zod";
import { database } from "@/db/client";
import { assessmentInvitations } from "@/db/schema";
import { surroundings } from "@/lib/outbound/surroundings";
import { askPartner } from "@/lib/partners/call-partner";
import { InviteAnswer } from "@/lib/partners/contract-schema";
import { asProblem, type PartnerProblem } from "@/lib/partners/explain-problem";
import { checkAnswer } from "./check-answer";
import { claimInvitation } from "./claim-invitation";
import { inviteRequest } from "./compose-request";
import { type Callable, findCallable } from "./find-invitation";
import { inLane, isLeftAlone, silence, wakeNext } from "./find-partner-lane";
import { noteFailure, noteSent } from "./note-outcome";

const Payload = z.object({ id: z.number().int(), isUrgent: z.boolean().default(false) });

/**
 * Sends an invitation to its partner and records the outcome. Skips one that is already sent, or
 * whose partner is already being called: that call wakes it. Sends at least once, always under the
 * same interview uuid, which identifies it to the partner.
 */
export const sendInvitation: Task = async (payload) => {
  const { id, isUrgent } = Payload.parse(payload);
  const { nextAttemptAt, url } = assessmentInvitations;
  const waits = and(eq(assessmentInvitations.id, id), isNotNull(nextAttemptAt), isNull(url));
  const callable = await findCallable(database(), waits);
  if (!callable) return;
  const { partner } = callable;
  if (!isUrgent && isLeftAlone(partner)) {
    if (await claimDue(id)) await noteFailure(callable, silence());
  } else {
    const hadPlace = await inLane(partner, async () =>
      (await claimDue(id)) ? callPartnerToInvite(callable) : undefined,
    );
    if (!hadPlace) return;
  }
  await wakeNext(partner);
};

/** Claims a due invitation for this try alone. */
const claimDue = (id: number) =>
  claimInvitation(id, lte(assessmentInvitations.nextAttemptAt, sql`now()`));

/** Returns the problem; any problem is recorded as a failed try. */
async function callPartnerToInvite(callable: Callable): Promise<PartnerProblem | null> {
  try {
    await noteSent(callable, await invite(callable));
    return null;
  } catch (error) {
    const problem = asProblem(error);
    await noteFailure(callable, problem);
    return problem;
  }
}

async function invite(callable: Callable): Promise<InviteAnswer> {
  const { partner, invitation } = callable;
  const answer = await askPartner(
    partner,
    { method: "POST", path: "invite_candidate", body: await inviteRequest(callable) },
    InviteAnswer,
  );
  const { interviewUuid, assessmentId, candidateReference } = invitation;
  const { partnerUuid } = partner;
  const asked = { interviewUuid, assessmentId, candidateReference, partnerUuid };
  checkAnswer(answer, asked, surroundings());
  return answer;
}
