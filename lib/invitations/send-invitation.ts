import { and, eq, isNull, notInArray } from "drizzle-orm";
import type { Task } from "graphile-worker";
import { z } from "zod";
import { database } from "@/db/client";
import { assessmentInvitations } from "@/db/schema";
import { surroundings } from "@/lib/outbound/surroundings";
import { askPartner } from "@/lib/partners/call-partner";
import { InviteAnswer } from "@/lib/partners/contract-schema";
import { PartnerProblem } from "@/lib/partners/problem";
import { checkAnswer } from "./check-answer";
import { inviteRequest, referenceOf } from "./compose-request";
import { type Callable, findCallable } from "./find-invitation";
import { noteFailure, noteSent } from "./note-outcome";

const Payload = z.object({ id: z.number().int() });

/**
 * Tells a partner of one invitation and writes down what became of it. One that is sent already is
 * left alone. It leaves at least once, always under the same interview uuid, by which a partner
 * knows it again.
 */
export const sendInvitation: Task = async (payload) => {
  const callable = await findCallable(
    database(),
    and(
      eq(assessmentInvitations.id, Payload.parse(payload).id),
      notInArray(assessmentInvitations.status, ["failed", "Completed"]),
      isNull(assessmentInvitations.url),
    ),
  );
  if (!callable) return;
  try {
    await noteSent(callable, await invite(callable));
  } catch (error) {
    if (!(error instanceof PartnerProblem)) throw error;
    await noteFailure(callable, error);
  }
};

async function invite(callable: Callable): Promise<InviteAnswer> {
  const { partner, invitation } = callable;
  const answer = await askPartner(
    partner,
    { method: "POST", path: "invite_candidate", body: await inviteRequest(callable) },
    InviteAnswer,
  );
  const { interviewUuid, assessmentId } = invitation;
  const { partnerUuid } = partner;
  const asked = { interviewUuid, assessmentId, partnerUuid };
  checkAnswer(answer, { ...asked, candidateReference: referenceOf(callable) }, surroundings());
  return answer;
}
