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
 * Tells a partner of one invitation and writes down what became of it. One that is sent already is
 * left alone, and so is one whose partner is called already: that call wakes it. It leaves at
 * least once, always under the same interview uuid, by which a partner knows it again.
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

/** Whether the invitation is due, and this try's alone. */
const claimDue = (id: number) =>
  claimInvitation(id, lte(assessmentInvitations.nextAttemptAt, sql`now()`));

/** Answers what went wrong; whatever it was, it is written down as a failed try. */
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
