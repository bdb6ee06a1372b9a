import { eq, sql } from "drizzle-orm";
import { database, inTransaction } from "@/db/client";
import { assessmentInvitations } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { recordEvents } from "@/lib/events/record-events";
import { lockRecord } from "@/lib/lock-record";
import { surroundings } from "@/lib/outbound/surroundings";
import { askPartner } from "@/lib/partners/call-partner";
import { InviteAnswer } from "@/lib/partners/contract-schema";
import { PartnerProblem } from "@/lib/partners/explain-problem";
import { checkAnswer } from "./check-answer";
import { claimInvitation } from "./claim-invitation";
import { resetRequest } from "./compose-request";
import { type Callable, findCallableOrThrow } from "./find-invitation";
import { eventOf, keptAnswer, write } from "./note-outcome";
import { getInvitationOrThrow } from "./queries";
import { resetRefusal } from "./rules";
import type { InvitationDto } from "./schema";

const noScores = {
  ...{ overallScore: null, rawScore: null, percentile: null, grade: null },
  ...{ rag: null, result: null, resultUrl: null },
};

/**
 * Resets an invitation at the partner, so that the candidate can retake the assessment: same
 * interview, new link, no scores. Throws `not_found`, `conflict` if the partner doesn't know it yet
 * or is already being called, and `unprocessable` with why the partner refused.
 */
export async function resetInvitation(actor: Actor, id: number): Promise<InvitationDto> {
  requirePermission(actor, "assessments.write");
  const callable = await findCallableOrThrow(database(), actor.accountId, id);
  const refusal = resetRefusal(callable.invitation);
  if (refusal) throw new AppError("conflict", refusal);
  // One at a time, so that the saved link belongs to the partner's last reset.
  if (!(await claimInvitation(id))) {
    throw new AppError(
      "conflict",
      "A call to the partner is already in progress. Try again in a moment",
    );
  }
  const answer = await reset(callable);
  return inTransaction(async (tx) => {
    const present = await lockRecord(tx, actor, "Invitation", id);
    await write(tx, present, {
      ...keptAnswer(answer),
      ...noScores,
      status: "Initiated",
      invitedAt: sql`now()`,
      reportedAt: null,
      resetAt: timeOf(answer) ?? sql`date_trunc('second', now())`,
      checkedAt: sql`now()`,
      lastError: null,
      ...{ nextAttemptAt: null, claimedAt: null },
    });
    await recordEvents(tx, actor, [eventOf(present, callable.partner.name, "invitation.reset")]);
    await recordAudit(tx, actor, [
      {
        action: "assessment_invitation.reset",
        subjectType: "assessment_invitation",
        subjectId: id,
      },
    ]);
    return getInvitationOrThrow(actor, id, tx);
  });
}

const letGo = (id: number) =>
  database()
    .update(assessmentInvitations)
    .set({ claimedAt: null })
    .where(eq(assessmentInvitations.id, id));

async function reset(callable: Callable): Promise<InviteAnswer> {
  const { partner, invitation } = callable;
  try {
    const answer = await askPartner(
      partner,
      { method: "POST", path: "reset_candidate", body: resetRequest(callable) },
      InviteAnswer,
    );
    const { interviewUuid, assessmentId, candidateReference } = invitation;
    const { partnerUuid } = partner;
    const asked = { interviewUuid, assessmentId, candidateReference, partnerUuid };
    checkAnswer(answer, asked, surroundings());
    return answer;
  } catch (error) {
    await letGo(invitation.id);
    if (error instanceof PartnerProblem) throw new AppError("unprocessable", error.message);
    throw error;
  }
}

/** Returns the partner's own time of the reset, if plausible. */
function timeOf({ metadata }: InviteAnswer): Date | null {
  const time = Date.parse(String(metadata?.timestamp ?? ""));
  return time >= 0 && time <= Date.now() + 86_400_000 ? new Date(time) : null;
}
