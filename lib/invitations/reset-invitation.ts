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
 * Lets a candidate sit a partner's assessment once more: the same interview, a new address, no
 * scores. Throws `not_found`, `conflict` where the partner does not know of it yet or is being
 * asked already, and `unprocessable` with why the partner did not do it.
 */
export async function resetInvitation(actor: Actor, id: number): Promise<InvitationDto> {
  requirePermission(actor, "assessments.write");
  const callable = await findCallableOrThrow(database(), actor.accountId, id);
  const refusal = resetRefusal(callable.invitation);
  if (refusal) throw new AppError("conflict", refusal);
  // One at a time, so that the address that is kept is of the reset that the partner did last.
  if (!(await claimInvitation(id))) {
    throw new AppError("conflict", "The partner is being asked already; look again in a moment");
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

/** The partner's own time of the reset, where it tells one that makes sense. */
function timeOf({ metadata }: InviteAnswer): Date | null {
  const time = Date.parse(String(metadata?.timestamp ?? ""));
  return time >= 0 && time <= Date.now() + 86_400_000 ? new Date(time) : null;
}
